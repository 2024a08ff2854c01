import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { Parser } from 'acorn';
import jsx from 'acorn-jsx';
import { expect, test } from 'vitest';
import { root } from '../helpers/run.ts';

const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

test('the package imports only its dependencies, and uses all of them', () => {
  const imported = new Set(
    filesIn('lib')
      .filter((file) => /\.c?js$/.test(file))
      .flatMap((file) => importedBy(readFileSync(path.join(root, 'lib', file), 'utf8')))
      .filter((name) => !PROVIDED.test(name))
      .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/')),
  );
  const { dependencies, optionalDependencies, peerDependencies } = manifest;
  const wanted = { ...dependencies, ...optionalDependencies, ...peerDependencies };
  expect([...imported].sort()).toEqual(
    // Pages get it through an alias of the bundler, from the site's preset.
    Object.keys(wanted)
      .filter((name) => name !== '@docusaurus/plugin-content-blog')
      .sort(),
  );
});

test('the tarball contains the installed files, and the licence of everything by others', () => {
  const words = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const [packed] = JSON.parse(execFileSync('npm', words, { cwd: root, encoding: 'utf8' }));
  const files: string[] = packed.files.map(({ path: file }: { path: string }) => file);
  const others = files.filter((file) => !/^lib\/.*\.(?:d\.ts|c?js|css)$/.test(file));
  const fonts = 'lib/events/socialCard/fonts';
  expect(others.filter((file) => !file.startsWith('src/plugin/theme/')).sort()).toEqual([
    'LICENSE',
    'README.md',
    'lib/check/parsing/remarkPackages.licences.txt',
    'lib/command/licences.txt',
    // Natural Earth: in the public domain.
    'lib/events/map/land.json',
    `${fonts}/EventWriteupsSans-Bold.otf`,
    `${fonts}/EventWriteupsSans-Medium.otf`,
    `${fonts}/LICENSE.txt`,
    'lib/package.json',
    'lib/report/report.schema.json',
    'lib/theme/translations/de.json',
    'lib/theme/translations/es.json',
    'lib/theme/translations/fr.json',
    'lib/theme/translations/it.json',
    'lib/theme/translations/ja.json',
    'lib/theme/translations/ko.json',
    'lib/theme/translations/pl.json',
    'lib/theme/translations/pt-BR.json',
    'lib/theme/translations/ru.json',
    'lib/theme/translations/tr.json',
    'lib/theme/translations/uk.json',
    'lib/theme/translations/zh-Hans.json',
    'package.json',
  ]);
  // A site that replaces a component takes a copy of its source.
  expect(files.filter((file) => file.startsWith('src/')).sort()).toEqual(
    filesIn('src/plugin/theme')
      .map((file) => `src/plugin/theme/${file}`)
      .filter((file) => !file.endsWith('tsconfig.json'))
      .sort(),
  );
  const { preinstall, install, postinstall } = manifest.scripts;
  expect([preinstall, install, postinstall]).toEqual([undefined, undefined, undefined]);
});

test('a component of the theme can resolve its imports from where a site copies it', () => {
  const folder = 'src/plugin/theme';
  const outside = filesIn(folder)
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(path.join(root, folder, file), 'utf8');
      return [...text.matchAll(/^(?:import|export) .*'(\.\.\/[^']+)'/gm)].map(([line]) => [
        file,
        line,
      ]);
    })
    // A file that only renames something from the package isn't a component.
    .filter(([file]) => !file?.startsWith('EventWriteups/'));
  expect(outside).toEqual([]);
});

function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(path.join(root, folder), path.join(entry.parentPath, entry.name)),
    );
}

/**
 * Returns the names of packages in a module's imports, and in this code's ways of loading one
 * later.
 */
function importedBy(text: string): string[] {
  const found: string[] = [];
  const options = { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true } as const;
  const program = Parser.extend(jsx()).parse(text, options);
  JSON.stringify(program, (_, node) => {
    const { type, source, callee, arguments: [first] = [] } = node ?? {};
    if (/^(?:Import|Export)\w*(?:Declaration|Expression)$/.test(type) && source)
      found.push(source.value);
    if (type === 'CallExpression' && LOADERS.test(nameOf(callee)) && first?.type === 'Literal')
      found.push(first.value);
    return typeof node === 'bigint' ? String(node) : node;
  });
  return found.filter((name) => typeof name === 'string' && !name.startsWith('.'));
}

/**
 * `require`, `require.resolve`, `load`; for `createRequire(…)(name)` the name of the called
 * function.
 */
function nameOf({ type, name, object, callee }: Called): string {
  const inner = object ?? callee;
  if (type === 'Identifier' || !inner) return name ?? '';
  return nameOf(inner);
}

const LOADERS = /^(?:require|load|createRequire)$/;

/**
 * Node's own modules, those that Docusaurus provides to every theme, those of the site's own core
 * (options.ts), and those behind the plugin's own bundler alias.
 */
const PROVIDED = new RegExp(
  `^(?:node:|@theme|@event-writeups/|@docusaurus/(?:Head|Interpolate|Link|Translate|use\\w+|BrowserOnly|ComponentCreator|router|utils-validation)$|(?:${builtinModules.join('|')})$)`,
);

interface Called {
  type: string;
  name?: string;
  object?: Called;
  callee?: Called;
}

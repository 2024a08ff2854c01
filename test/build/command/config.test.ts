import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../../src/plugin/docusaurus/loadConfig.ts';
import { config, withError } from '../../helpers/checkedBlogs.ts';
import { check } from '../../helpers/command.ts';
import { writeFiles } from '../../helpers/site.ts';

describe('the config', () => {
  const cases: [title: string, files: Record<string, string>][] = [
    [
      'an object in CommonJS',
      { 'docusaurus.config.js': config.replace('export default', 'module.exports =') },
    ],
    ['an object in a module', { 'docusaurus.config.mjs': config }],
    [
      'a function',
      {
        'docusaurus.config.mjs': config
          .replace('default {', 'default () => ({')
          .replace(/};\n$/, '});\n'),
      },
    ],
    [
      'an async function',
      {
        'docusaurus.config.js': config
          .replace('export default {', 'module.exports = async () => ({')
          .replace(/};\n$/, '});\n'),
      },
    ],
    [
      'a promise',
      {
        'docusaurus.config.mjs': config
          .replace('default {', 'default Promise.resolve({')
          .replace(/};\n$/, '});\n'),
      },
    ],
    [
      'TypeScript, with a module beside it',
      {
        'docusaurus.config.ts': `import type { Config } from '@docusaurus/types';\nimport { title } from './title';\nconst config: Config = {\n  ...{ title },${config.slice(config.indexOf('{') + 1)}export default config;\n`,
        'title.ts': "export const title: string = 'A site';\n",
      },
    ],
    [
      'one that requires JSON',
      {
        'docusaurus.config.js': `const blog = require('./blog.json');\n${config
          .replace('export default', 'module.exports =')
          .replace('docs: false', 'docs: false, blog')}`,
        'blog.json': '{ "path": "blog" }',
      },
    ],
    [
      'one that requires JSON in a package of modules',
      {
        'package.json': '{ "type": "module" }',
        'docusaurus.config.js': `const blog = require('./blog.json');\n${config.replace('docs: false', 'docs: false, blog')}`,
        'blog.json': '{ "path": "blog" }',
      },
    ],
  ];

  test.each(cases)('may be %s', async (_, files) => {
    const { 'docusaurus.config.mjs': __, ...posts } = withError;
    const run = await check(writeFiles({ ...posts, ...files }), '--format', 'json');
    expect(run).toMatchObject({ status: 1, stderr: '' });
    expect(JSON.parse(run.stdout)).toMatchObject({ summary: { posts: 2, errors: 1 } });
  });

  test('may print: nothing of that is in the report', async () => {
    const printing = config
      .replace(
        'export default {',
        "console.log('loading');\nexport default async () => {\n  console.table([1]);\n  await null;\n  process.stdout.write('loaded\\n');\n  return {",
      )
      .replace(/};\n$/, '}};\n');
    const run = await check(
      writeFiles({ ...withError, 'docusaurus.config.mjs': printing }),
      '--format',
      'json',
    );
    expect(JSON.parse(run.stdout)).toMatchObject({ summary: { posts: 2, errors: 1 } });
    expect(run.stderr).toMatch(/^loading\n.*loaded\n$/s);
  });

  test('sets the levels of rules, as in a build', async () => {
    const named = (name: string) =>
      config.replace(
        "'docusaurus-plugin-event-writeups'",
        `[${name}, { rules: { 'author-unknown': 'warning' } }]`,
      );
    for (const name of [
      "'docusaurus-plugin-event-writeups'",
      "'event-writeups'",
      "'/somewhere/node_modules/docusaurus-plugin-event-writeups/lib/index.js'",
    ]) {
      const siteDir = writeFiles({ ...withError, 'docusaurus.config.mjs': named(name) });
      expect(await check(siteDir), name).toMatchObject({ status: 0 });
      // The command line wins.
      expect(await check(siteDir, '--rule', 'author-unknown=error')).toMatchObject({ status: 1 });
    }
  });

  test.each([
    ['is not there', {}, /^There’s no docusaurus\.config\.js or \.ts in \/.*\.$/],
    [
      'throws',
      { 'docusaurus.config.mjs': "throw new Error('No SITE_URL.\\nSet it.');\n" },
      'docusaurus.config.mjs can’t be loaded: No SITE_URL.',
    ],
    [
      'throws when it is called',
      { 'docusaurus.config.mjs': "export default () => { throw new Error('No SITE_URL.'); };\n" },
      'docusaurus.config.mjs can’t be loaded: No SITE_URL.',
    ],
    [
      'has a slip',
      { 'docusaurus.config.mjs': 'export default {\n' },
      /^docusaurus\.config\.mjs can’t be loaded: .+$/,
    ],
    [
      'imports what is not there',
      { 'docusaurus.config.mjs': "import './theme.js';\n" },
      /^docusaurus\.config\.mjs can’t be loaded: .*theme\.js.*$/,
    ],
    [
      'is no object',
      { 'docusaurus.config.mjs': 'export default 7;\n' },
      'docusaurus.config.mjs doesn’t export a config object.',
    ],
    [
      'has no blog',
      { 'docusaurus.config.mjs': "export default { presets: [['classic', { blog: false }]] };\n" },
      'docusaurus.config.mjs has no blog, so there’s nothing to check.',
    ],
    [
      'has a rule that does not exist',
      {
        'docusaurus.config.mjs': config.replace(
          "'docusaurus-plugin-event-writeups'",
          "['event-writeups', { rules: { 'author-unknwon': 'off' } }]",
        ),
      },
      'docusaurus.config.mjs: there is no rule "author-unknwon". Did you mean "author-unknown"?',
    ],
    [
      'has a level that does not exist',
      {
        'docusaurus.config.mjs': config.replace(
          "'docusaurus-plugin-event-writeups'",
          "['event-writeups', { rules: { 'author-unknown': 'fatal' } }]",
        ),
      },
      'docusaurus.config.mjs: rule "author-unknown" has no level "fatal". Levels: off, info, warning, error.',
    ],
  ])('that %s: exit code 2 and one line', async (_, files, message) => {
    const { status, stdout, stderr } = await check(writeFiles({ 'blog/a.md': 'Text\n', ...files }));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    const [line = '', rest] = stderr.split(/(?<=\n)/);
    expect(rest).toBeUndefined();
    expect(line.replace('event-writeups: ', '').trimEnd()).toEqual(
      typeof message === 'string' ? message : expect.stringMatching(message),
    );
  });
});

describe('a config that ends the process', () => {
  const CUT_SHORT =
    /^event-writeups: the site’s own code ended the command too early, so the blog wasn’t checked/;
  const plugins = (code: string) => config.replace('presets:', `plugins: [${code}], presets:`);

  test.each([
    ['calls process.exit(0)', 'process.exit(0);', CUT_SHORT],
    [
      'calls it later',
      `setTimeout(() => process.exit(0));\nexport default new Promise((done) => setTimeout(done, 5000));`,
      CUT_SHORT,
    ],
    ['never settles', 'export default () => new Promise(() => {});', CUT_SHORT],
    [
      'throws nothing',
      'throw null;',
      /^event-writeups: docusaurus\.config\.mjs can’t be loaded: it throws null\.?\n$/,
    ],
    [
      'throws a text',
      "throw 'no';",
      /^event-writeups: docusaurus\.config\.mjs can’t be loaded: it throws no\.?\n$/,
    ],
  ])('and %s does not make the check green', async (_, code, words) => {
    const run = await check(writeFiles({ ...withError, 'docusaurus.config.mjs': code }));
    expect(run).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(words) });
  });

  test('changes no verdict by ending it later, and does not keep it from ending', async () => {
    const slow = `setInterval(() => {}, 1000);\nprocess.on('beforeExit', () => process.exit(0));\n${plugins('')}`;
    const run = await check(writeFiles({ ...withError, 'docusaurus.config.mjs': slow }));
    expect(run).toMatchObject({ status: 1, stderr: '' });
    expect(run.stdout).toContain('error[author-unknown]');
  });

  test('takes a minute at most', async () => {
    const siteDir = writeFiles({
      'docusaurus.config.mjs': 'export default new Promise((done) => setTimeout(done, 2000));',
    });
    await expect(loadConfig(siteDir, 20)).rejects.toThrow(
      'docusaurus.config.mjs hasn’t finished loading after 0.02 seconds.',
    );
  });
});

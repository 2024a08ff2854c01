import { isBuiltin } from 'node:module';
import path from 'node:path';
import type { Lookup } from '../site/fileIndex.ts';
import { dottedPath } from '../site/paths.ts';
import type { ReferenceContext } from './verdict.ts';

/**
 * Determines whether the bundler finds a module, with Docusaurus's settings (core/src/webpack/base.ts, `resolve`).
 *
 * @returns `undefined` if that isn't known
 */
export function judgeModule(target: string, place: ReferenceContext): ModuleVerdict | undefined {
  if (place.site.code.changesBundler()) return undefined;
  // Docusaurus's aliases strip a query and a fragment; a file path keeps its percent signs.
  const request = target.replace(/[?#].*/s, '');
  if (target === '') return { kind: 'file', spelling: undefined };
  const folders = foldersFor(request, place);
  if (folders) return judgeFile(folders, request, place);
  const [scope = '', name = '', ...rest] = request.split('/');
  const inside = [name, ...rest].join('/');
  if (scope === '@theme' || scope === '@theme-original') {
    if (lacks(place.site.code.themeComponents(), inside)) return { kind: 'theme', name: inside };
    const isOwn = find([path.join(place.site.dir, 'src/theme')], inside, place).kind !== 'missing';
    return !isOwn && DEFAULT_ONLY.has(request) ? { kind: 'found', names: ['default'] } : undefined;
  }
  if (scope === '@docusaurus' && place.site.code.clientModules()?.has(name))
    return rest.length > 0
      ? { kind: 'client', name: inside }
      : DEFAULT_ONLY.has(request)
        ? { kind: 'found', names: ['default'] }
        : undefined;
  if (request.startsWith('node:')) return { kind: 'node', name: request };
  // Any other prefix is an alias, a scheme or a loader.
  if (!PACKAGE.test(request) || /^@(?:theme-init|generated)\//.test(request)) return undefined;
  const wanted = scope.startsWith('@') ? `${scope}/${name}` : scope;
  const { code } = place.site;
  if (code.hasPackage(wanted, path.dirname(place.filePath)) !== false) return undefined;
  if (scope === '@docusaurus') return { kind: 'client', name: inside };
  if (isBuiltin(request)) return { kind: 'node', name: request };
  const plain = request.replace(/^[@~]\//, '');
  const atSite = [plain, `src/${plain}`].find(
    (file) => find([place.site.dir], file, place).kind === 'file',
  );
  return { kind: 'package', name: wanted, atSite: atSite && `@site/${atSite}` };
}

/** The folders below which a path is looked up; `undefined` if it isn't a path. */
function foldersFor(request: string, { site, filePath }: ReferenceContext): string[] | undefined {
  if (request === '@site' || request.startsWith('@site/')) return [site.dir];
  if (request.startsWith('/')) return [...site.staticDirs, site.dir];
  return /^\.{1,2}(?:\/|$)/.test(request) ? [path.dirname(filePath)] : undefined;
}

function judgeFile(
  folders: readonly string[],
  request: string,
  place: ReferenceContext,
): ModuleVerdict | undefined {
  const found = find(folders, request.replace(/^@site(?:\/|$)/, './'), place);
  if (found.kind === 'missing') return { kind: 'file', spelling: undefined };
  if (found.kind === 'file') return { kind: 'found', file: found.path };
  if (found.kind !== 'wrong-case') return undefined;
  const spelling = dottedPath(path.dirname(place.filePath), found.actual);
  return { kind: 'file', spelling: spelling.replace(/(?:\/index)?\.[jt]sx?$/, '') };
}

/** The file of a request: with one of the extensions, or the index of a folder. */
function find(
  folders: readonly string[],
  request: string,
  { siteIndex }: ReferenceContext,
): Lookup {
  const files = folders.map((dir) => path.join(dir, request));
  // A trailing slash only matches a folder.
  const named = request.endsWith('/') ? [] : files.flatMap(withEndings);
  const inside = files.flatMap((file) => withEndings(path.join(file, 'index')));
  const manifests = files.map((file) => path.join(file, 'package.json'));
  const found = [...named, ...manifests, ...inside].map((file) => siteIndex.lookUp(file));
  const best =
    found.find(({ kind }) => kind === 'file' || kind === 'outside') ??
    found.find(({ kind }) => kind === 'wrong-case');
  return best ?? { kind: 'missing' };
}

function withEndings(file: string): string[] {
  return ['', ...ENDINGS].map((ending) => file + ending);
}

function lacks(known: ReadonlySet<string> | undefined, name: string): boolean {
  return known !== undefined && !known.has(name);
}

const ENDINGS = ['.wasm', '.mjs', '.js', '.jsx', '.ts', '.tsx', '.json'];

/** The name of a package, with or without a subpath. `#x` and `a:b` are something else. */
const PACKAGE = /^(?:@[\w.-]*\/)?[\w.~-]+(?:\/[^:]*)?$/;

/** Modules of the classic theme and of Docusaurus that only have a default export. */
const DEFAULT_ONLY = new Set([
  ...['@theme/Tabs', '@theme/TabItem', '@theme/CodeBlock', '@theme/Admonition', '@theme/Details'],
  ...['@docusaurus/Link', '@docusaurus/Head', '@docusaurus/BrowserOnly'],
]);

export type ModuleVerdict = FoundModule | MissingModule;

/** `file` is absolute; `names` are its exports. */
export type FoundModule = { kind: 'found'; file: string } | { kind: 'found'; names: string[] };

export type MissingModule =
  /** `spelling`: the path of the file, whose name differs only in case. */
  | { kind: 'file'; spelling: string | undefined }
  | { kind: 'theme'; name: string }
  /** A Node module, which browsers don't have. */
  | { kind: 'node'; name: string }
  /** A module of Docusaurus's client, or another of its packages. */
  | { kind: 'client'; name: string }
  /** `atSite`: the file in the site that's probably meant. */
  | { kind: 'package'; name: string; atSite: string | undefined };

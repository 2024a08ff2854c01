import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Loads a site's own Docusaurus config: an object, a function or a promise of one, in JavaScript or TypeScript.
 *
 * Plain JavaScript goes through Node's own loader, which is many times faster than a transpiler; what Node
 * cannot load, and TypeScript, goes through jiti, as Docusaurus does (core/src/server/config.ts).
 *
 * @param limit how long it may take, in milliseconds
 * @throws {ConfigError} with one line for people
 */
export async function loadConfig(siteDir: string, limit = 60_000): Promise<LoadedConfig> {
  const file = CONFIG_FILES.find((name) => existsSync(path.join(siteDir, name)));
  if (!file) throw new ConfigError(`There’s no docusaurus.config.js or .ts in ${siteDir}.`);
  // What Docusaurus sets before it loads the config of a build.
  process.env.NODE_ENV ??= 'production';
  try {
    const config = await withoutStandardOutput(() =>
      withoutTypeWarning(() => inTime(evaluate(path.join(siteDir, file)), file, limit)),
    );
    if (typeof config !== 'object' || config === null) {
      throw new ConfigError(`${file} exports no config object.`);
    }
    return { file, config: config as Record<string, unknown> };
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const reason = error instanceof Error ? error.message : `it throws ${String(error)}`;
    throw new ConfigError(`${file} cannot be loaded: ${reason.split('\n')[0]}`);
  }
}

/** A config that cannot be used; the message is one line for people. */
export class ConfigError extends Error {}

/** @throws {ConfigError} when it takes longer than the limit */
async function inTime<Value>(loading: Promise<Value>, file: string, limit: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const message = `${file} has not finished loading after ${limit / 1000} seconds.`;
    timer = setTimeout(() => reject(new ConfigError(message)), limit);
    // A promise with nothing left to wait for ends the process, which says so.
    timer.unref();
  });
  try {
    return await Promise.race([loading, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function evaluate(file: string): Promise<unknown> {
  const loaded = await importDefault(file);
  return typeof loaded === 'function' ? loaded() : loaded;
}

async function importDefault(file: string): Promise<unknown> {
  if (!/\.[cm]?ts$/.test(file)) {
    try {
      const loaded = (await import(pathToFileURL(file).href)) as { default?: unknown };
      return interop(loaded);
    } catch (error) {
      if (!isLoaderProblem(error)) throw error;
    }
  }
  // By require: Node would read the whole transpiler for the names that an import may take of it.
  const { createJiti } = require('jiti') as typeof import('jiti');
  return createJiti(import.meta.url).import(file, { default: true });
}

/** `exports.default = …` of a transpiled CommonJS module arrives one level deeper. */
function interop(loaded: { default?: unknown }): unknown {
  const { default: value } = loaded;
  const inner = value as { __esModule?: boolean; default?: unknown } | undefined;
  return inner?.__esModule ? inner.default : (value ?? loaded);
}

/** Whether Node's loader itself refused, as it does for `import './x'` without an ending; then jiti may succeed. */
function isLoaderProblem(error: unknown): boolean {
  if (error instanceof SyntaxError) return true;
  const code = (error as NodeJS.ErrnoException | null | undefined)?.code ?? '';
  return (
    /^ERR_(?:MODULE_NOT_FOUND|UNSUPPORTED|UNKNOWN_FILE_EXTENSION|REQUIRE|IMPORT|INTERNAL_ASSERTION)/.test(
      code,
    ) || /is not defined in ES module scope|Directory import/.test(String(error))
  );
}

/** A config that prints would spoil a report on standard output: its words go to standard error. */
async function withoutStandardOutput<Value>(run: () => Promise<Value>): Promise<Value> {
  const { stdout, stderr } = process;
  const { write } = stdout;
  stdout.write = stderr.write.bind(stderr) as typeof stdout.write;
  try {
    return await run();
  } finally {
    stdout.write = write;
  }
}

/**
 * Node says of a config with `export default` that the site's package.json should name a type. Docusaurus's own new
 * sites name none, as it advises: nobody should be told otherwise.
 */
async function withoutTypeWarning<Value>(run: () => Promise<Value>): Promise<Value> {
  const { emitWarning } = process;
  process.emitWarning = (warning: string | Error, ...details: unknown[]) => {
    const [options] = details as [{ code?: string } | undefined];
    if (options?.code === 'MODULE_TYPELESS_PACKAGE_JSON') return;
    Reflect.apply(emitWarning, process, [warning, ...details]);
  };
  try {
    return await run();
  } finally {
    process.emitWarning = emitWarning;
  }
}

const require = createRequire(import.meta.url);

const CONFIG_FILES = ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'].map(
  (ending) => `docusaurus.config.${ending}`,
);

export interface LoadedConfig {
  /** The file's name. */
  file: string;
  config: Record<string, unknown>;
}

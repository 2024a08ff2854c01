import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * Loads a file of the site's own code: its config, or a rule. Plain JavaScript is loaded by Node itself, which is
 * many times faster than a transpiler. TypeScript, and anything that Node can't load, is loaded by jiti, as in
 * Docusaurus (core/src/server/config.ts).
 */
export async function importDefault(file: string): Promise<unknown> {
  if (!/\.[cm]?ts$/.test(file)) {
    try {
      const loaded = (await import(pathToFileURL(file).href)) as { default?: unknown };
      return interop(loaded);
    } catch (error) {
      if (!isLoaderProblem(error)) throw error;
    }
  }
  // With `require`, because Node would parse the whole transpiler to find the names that an import
  // may use.
  const { createJiti } = require('jiti') as typeof import('jiti');
  return createJiti(import.meta.url).import(file, { default: true });
}

/** `exports.default = …` of a transpiled CommonJS module arrives one level deeper. */
function interop(loaded: { default?: unknown }): unknown {
  const { default: value } = loaded;
  const inner = value as { __esModule?: boolean; default?: unknown } | undefined;
  return inner?.__esModule ? inner.default : (value ?? loaded);
}

/**
 * Whether Node's loader itself failed, for example on `import './x'` without an extension; jiti may then succeed.
 */
function isLoaderProblem(error: unknown): boolean {
  if (error instanceof SyntaxError) return true;
  const code = (error as NodeJS.ErrnoException | null | undefined)?.code ?? '';
  return (
    /^ERR_(?:MODULE_NOT_FOUND|UNSUPPORTED|UNKNOWN_FILE_EXTENSION|REQUIRE|IMPORT|INTERNAL_ASSERTION)/.test(
      code,
    ) || /is not defined in ES module scope|Directory import/.test(String(error))
  );
}

/**
 * Loads something without its output on standard output, and without Node's advice about
 * package.json.
 */
export function quietly<Value>(run: () => Promise<Value>): Promise<Value> {
  return withoutStandardOutput(() => withoutTypeWarning(run));
}

/**
 * A config that prints would spoil a report on standard output, so its output goes to standard
 * error.
 */
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
 * For a config with `export default`, Node prints a warning that package.json should have a type. Docusaurus's own
 * new sites have none, as it recommends, so the warning is hidden.
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

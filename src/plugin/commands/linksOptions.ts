import { isRunBy } from '../check/rule.ts';
import { rules } from '../check/rules/index.ts';
import { parseUrl } from '../events/model/parseUrl.ts';
import { WAYBACK } from '../links/archive.ts';
import { reporters } from '../report/index.ts';
import { readLevel } from './checkOptions.ts';
import { parseWords } from './parseWords.ts';
import { UsageError } from './usageError.ts';

/** Reads the arguments of `event-writeups links`. @throws {UsageError} */
export function readLinksOptions(words: string[], environment: NodeJS.ProcessEnv) {
  const { values, positionals } = parseWords('links', words, {
    format: { type: 'string' },
    output: { type: 'string' },
    rule: { type: 'string', multiple: true },
    quiet: { type: 'boolean' },
    verbose: { type: 'boolean' },
    fix: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    baseline: { type: 'string' },
    'write-baseline': { type: 'boolean' },
    'max-age': { type: 'string' },
    timeout: { type: 'string' },
    archive: { type: 'string' },
    'no-archive': { type: 'boolean' },
    'allow-private': { type: 'boolean' },
  });
  if (positionals.length > 1)
    throw new UsageError(`Name only one site: "${positionals[1]}" is a second one.`);
  const format = values.format ?? (environment.GITHUB_ACTIONS === 'true' ? 'github' : 'text');
  if (!Object.hasOwn(reporters, format))
    throw new UsageError(
      `There’s no format "${format}". Formats: ${Object.keys(reporters).join(', ')}.`,
    );
  if (values['dry-run'] && !values.fix) throw new UsageError('--dry-run needs --fix.');
  if (values['write-baseline'] && values['dry-run'])
    throw new UsageError('--dry-run writes nothing. Leave out --write-baseline.');
  if (values.archive !== undefined && values['no-archive'])
    throw new UsageError('--archive and --no-archive can’t be used together.');
  return {
    siteDir: positionals[0] ?? '.',
    command: 'links' as const,
    format,
    output: values.output,
    quiet: values.quiet ?? false,
    verbose: values.verbose ?? false,
    list: undefined,
    levels: Object.fromEntries((values.rule ?? []).map(readOwnLevel)),
    fix: values.fix ?? false,
    dryRun: values['dry-run'] ?? false,
    baseline: values.baseline,
    writeBaseline: values['write-baseline'] ?? false,
    /** In days. */
    maxAge: readNumber('max-age', values['max-age'], 7),
    /** In seconds. */
    timeout: readNumber('timeout', values.timeout, 300),
    archive: values['no-archive'] ? undefined : readAddress(values.archive ?? WAYBACK),
    allowPrivate: values['allow-private'] ?? false,
  };
}

function readOwnLevel(setting: string) {
  const [id, level] = readLevel(setting);
  const rule = rules.find((one) => one.id === id);
  if (!rule || !isRunBy(rule, 'links')) {
    const own = rules.filter((one) => isRunBy(one, 'links')).map((one) => one.id);
    throw new UsageError(`"links" doesn’t apply ${id}. Its rules: ${own.join(', ')}.`);
  }
  return [id, level] as const;
}

/** @throws {UsageError} */
export function readNumber(name: string, value: string | undefined, unless: number): number {
  if (value === undefined) return unless;
  // Timers support at most 24 days in milliseconds.
  if (!/^\d{1,6}$/.test(value)) throw new UsageError(`--${name} takes a number, not "${value}".`);
  return Number(value);
}

function readAddress(address: string): string {
  if (!/^https?:$/.test(parseUrl(address)?.protocol ?? ''))
    throw new UsageError(`--archive takes an address, not "${address}".`);
  return address;
}

export type LinksOptions = ReturnType<typeof readLinksOptions>;

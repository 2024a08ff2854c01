import { existsSync } from 'node:fs';
import type { RuleLevel } from '../check/rule.ts';
import { reporters } from '../report/index.ts';
import { parseWords } from './parseWords.ts';
import { UsageError } from './usageError.ts';

/** Reads the arguments of `event-writeups check`. @throws {UsageError} */
export function readCheckOptions(
  words: string[],
  environment: NodeJS.ProcessEnv,
): CheckCommandOptions {
  const { values, positionals } = parse(words);
  if (positionals.length > 1)
    throw new UsageError(`Name only one site: "${positionals[1]}" is a second one.`);
  const format = values.format ?? (environment.GITHUB_ACTIONS === 'true' ? 'github' : 'text');
  if (!Object.hasOwn(reporters, format)) {
    throw new UsageError(
      `There’s no format "${format}". Formats: ${Object.keys(reporters).join(', ')}.`,
    );
  }
  if (values.list !== undefined && values.list !== 'references' && values.list !== 'unchecked') {
    throw new UsageError(`--list takes "references" or "unchecked", not "${values.list}".`);
  }
  if (values['dry-run'] && !values.fix) throw new UsageError('--dry-run needs --fix.');
  if (values['write-baseline'] && values.changed !== undefined)
    throw new UsageError('--write-baseline covers the whole blog. Leave out --changed.');
  if (values['write-baseline'] && values['dry-run'])
    throw new UsageError('--dry-run writes nothing. Leave out --write-baseline.');
  return {
    siteDir: positionals[0] ?? '.',
    format,
    output: values.output,
    quiet: values.quiet ?? false,
    verbose: values.verbose ?? false,
    list: values.list,
    levels: Object.fromEntries((values.rule ?? []).map(readLevel)),
    maxWarnings: readMaxWarnings(values['max-warnings']),
    fix: values.fix ?? false,
    dryRun: values['dry-run'] ?? false,
    changed: values.changed,
    baseline: values.baseline,
    writeBaseline: values['write-baseline'] ?? false,
  };
}

function parse(words: string[]) {
  return parseWords('check', withReference(words), {
    format: { type: 'string' },
    output: { type: 'string' },
    quiet: { type: 'boolean' },
    verbose: { type: 'boolean' },
    list: { type: 'string' },
    rule: { type: 'string', multiple: true },
    'max-warnings': { type: 'string' },
    fix: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    changed: { type: 'string' },
    baseline: { type: 'string' },
    'write-baseline': { type: 'boolean' },
  });
}

/**
 * `--changed` works without a value: the next argument is its reference, unless it's an option or a
 * folder.
 */
function withReference(words: string[]): string[] {
  const at = words.indexOf('--changed');
  if (at === -1) return words;
  const next = words[at + 1];
  const alone = next === undefined || next.startsWith('-') || existsSync(next);
  return [
    ...words.slice(0, at),
    alone ? '--changed=' : `--changed=${next}`,
    ...words.slice(at + (alone ? 1 : 2)),
  ];
}

/** Only the config tells whether the rule exists: the site may have its own. */
export function readLevel(setting: string): [string, RuleLevel] {
  const [rule = '', ...words] = setting.split('=');
  const level = words.join('=');
  if (!LEVELS.includes(level))
    throw new UsageError(`--rule ${rule} takes ${LEVELS.join(', ')}, not "${level}".`);
  return [rule, level as RuleLevel];
}

function readMaxWarnings(value: string | undefined): number {
  if (value === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d+$/.test(value)) throw new UsageError(`--max-warnings takes a number, not "${value}".`);
  return Number(value);
}

const LEVELS = ['off', 'info', 'warning', 'error'];

export interface CheckCommandOptions {
  siteDir: string;
  format: string;
  /** A file to write to instead of standard output. */
  output: string | undefined;
  quiet: boolean;
  /** Shows each finding in full, whatever their number. */
  verbose: boolean;
  list: 'references' | 'unchecked' | undefined;
  levels: Record<string, RuleLevel>;
  maxWarnings: number;
  fix: boolean;
  /** With `fix`: prints a patch and writes nothing. */
  dryRun: boolean;
  /** What to compare the change with; empty for the branch that it started from. */
  changed: string | undefined;
  /** The baseline file, instead of the config's. */
  baseline: string | undefined;
  writeBaseline: boolean;
}

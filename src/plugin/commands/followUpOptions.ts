import { DEFAULT_FOLLOW_UP } from '../check/published/followUpSettings.ts';
import { isRunBy } from '../check/rule.ts';
import { rules } from '../check/rules/index.ts';
import { readLevel } from './checkOptions.ts';
import { readNumber } from './linksOptions.ts';
import { parseWords } from './parseWords.ts';
import { UsageError } from './usageError.ts';

/** Reads the arguments of `event-writeups follow-up`. @throws {UsageError} */
export function readFollowUpOptions(words: string[]) {
  const { values, positionals } = parseWords('follow-up', words, {
    format: { type: 'string' },
    output: { type: 'string' },
    rule: { type: 'string', multiple: true },
    now: { type: 'string' },
    recordings: { type: 'string' },
    recaps: { type: 'string' },
    promises: { type: 'string' },
  });
  if (positionals.length > 1)
    throw new UsageError(`Name only one site: "${positionals[1]}" is a second one.`);
  const { format = 'text' } = values;
  const { recordingDays, recapDays, promiseDays } = DEFAULT_FOLLOW_UP;
  const known = FORMATS.find((one) => one === format);
  if (!known)
    throw new UsageError(`There’s no format "${format}". Formats: ${FORMATS.join(', ')}.`);
  return {
    siteDir: positionals[0] ?? '.',
    format: known,
    output: values.output,
    levels: Object.fromEntries((values.rule ?? []).map(readOwnLevel)),
    now: readDay(values.now),
    followUp: {
      recordingDays: readNumber('recordings', values.recordings, recordingDays),
      recapDays: readNumber('recaps', values.recaps, recapDays),
      promiseDays: readNumber('promises', values.promises, promiseDays),
    },
  };
}

function readOwnLevel(setting: string) {
  const [id, level] = readLevel(setting);
  const rule = rules.find((one) => one.id === id);
  if (!rule || !isRunBy(rule, 'follow-up')) {
    const own = rules.filter((one) => isRunBy(one, 'follow-up')).map((one) => one.id);
    throw new UsageError(`"follow-up" doesn’t apply ${id}. Its rules: ${own.join(', ')}.`);
  }
  return [id, level] as const;
}

function readDay(day: string | undefined): Date | undefined {
  if (day === undefined) return undefined;
  const date = new Date(`${day}T12:00:00Z`);
  // JavaScript reads 30 February as 2 March.
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day)
    throw new UsageError(`--now takes a day such as 2026-05-01, not "${day}".`);
  return date;
}

const FORMATS = ['text', 'json', 'issue'] as const;

import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearest } from '../check/text/closestMatch.ts';
import { UsageError } from './usageError.ts';

/**
 * Reads the options and other arguments of a command.
 *
 * @param command the command, whose help an error mentions
 * @throws {UsageError} for an option that the command doesn't have, or one without its value
 */
export function parseWords<const T extends NonNullable<ParseArgsConfig['options']>>(
  command: string,
  words: string[],
  options: T,
): ReturnType<typeof parseArgs<{ args: string[]; allowPositionals: true; options: T }>> {
  try {
    return parseArgs({ args: words, allowPositionals: true, options });
  } catch (error) {
    throw new UsageError(explain(error, command, Object.keys(options)));
  }
}

function explain(error: unknown, command: string, names: readonly string[]): string {
  const reason = error instanceof Error ? error.message : String(error);
  const option = /(--?[\w-]+)/.exec(reason)?.[1] ?? '';
  const help = `See event-writeups ${command} --help.`;
  if (/ambiguous/.test(reason)) return `Write a value that starts with a hyphen as ${option}="…".`;
  if (/^Unknown option/.test(reason)) {
    const near = nearest(option.replace(/^-+/, ''), names);
    return `There’s no option ${option}. ${near === undefined ? help : `Did you mean --${near}?`}`;
  }
  if (/argument missing/.test(reason)) return `${option} needs a value. ${help}`;
  if (/does not take an argument/.test(reason)) return `${option} takes no value. ${help}`;
  return `${reason.split('. ')[0]}. ${help}`;
}

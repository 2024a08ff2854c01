import type { Flags } from '../new/flags.ts';
import { parseWords } from './parseWords.ts';
import { UsageError } from './usageError.ts';

/** Reads the arguments of `event-writeups new`. @throws {UsageError} */
export function readNewOptions(words: string[]): NewCommandOptions {
  const { values, positionals } = parse(words);
  if (positionals.length > 1)
    throw new UsageError(`Name only one site: "${positionals[1]}" is a second one.`);
  const { blog, from, name, author = [], tag = [], ...flags } = values;
  if (name !== undefined && from === undefined)
    throw new UsageError(
      '--name chooses an event in the file that you pass to --from. To set the event’s name, use --event.',
    );
  return { siteDir: positionals[0] ?? '.', blog, from, name, flags: { ...flags, author, tag } };
}

function parse(words: string[]) {
  return parseWords('new', words, {
    from: { type: 'string' },
    name: { type: 'string' },
    event: { type: 'string' },
    date: { type: 'string' },
    end: { type: 'string' },
    place: { type: 'string' },
    type: { type: 'string' },
    author: { type: 'string', multiple: true },
    tag: { type: 'string', multiple: true },
    title: { type: 'string' },
    slug: { type: 'string' },
    blog: { type: 'string' },
  });
}

export interface NewCommandOptions {
  siteDir: string;
  blog: string | undefined;
  /** A file or an address to import the event from. */
  from: string | undefined;
  /** The name of the event, if the source contains several. */
  name: string | undefined;
  flags: Flags;
}

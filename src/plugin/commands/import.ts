import path from 'node:path';
import { relativePath } from '../check/site/paths.ts';
import { readText } from '../check/site/readText.ts';
import { countLost } from '../import/cleaned.ts';
import { eventYaml, speakersYaml } from '../import/eventYaml.ts';
import { importEvent } from '../import/importEvent.ts';
import { type Block, ImportError } from '../import/imported.ts';
import { importedSpeakers } from '../import/importedSpeakers.ts';
import { updatePost } from '../import/update/updatePost.ts';
import type { CommandOutput } from './commandOutput.ts';
import { patchOf, writeFixes } from './fix.ts';
import { parseWords } from './parseWords.ts';
import { UsageError } from './usageError.ts';

/**
 * `event-writeups import FILE|URL`: prints the `event` block that a file describes, and lists what it can't carry
 * over. With `--speakers` it prints the speakers, for the speakers file. With `--update POST` it prints what it
 * would add to a post, as a patch; only `--write` changes the post.
 *
 * @returns the exit code: 0
 * @throws {UsageError} if nothing can be imported, with a one-line message
 */
export async function runImport(words: string[], output: CommandOutput): Promise<number> {
  const { source, name, update, write, speakers: wantsSpeakers } = readOptions(words);
  try {
    const { event, speakers: described = [], lost } = await importEvent(source, name);
    const { speakers, lost: lostOfSpeakers } = importedSpeakers(described);
    if (wantsSpeakers) output.write(speakersYaml(speakers));
    else if (update === undefined) print(event, output);
    else await extendPost(update, event, write, output);
    for (const one of countLost([...lost, ...lostOfSpeakers]))
      output.note(`not carried over: ${one}`);
    if (!wantsSpeakers && speakers.size > 0)
      output.note(
        `There’s more about ${speakers.size === 1 ? 'a speaker' : `${speakers.size} speakers`}: --speakers prints it for speakers.yml.`,
      );
    return 0;
  } catch (error) {
    if (error instanceof ImportError) throw new UsageError(error.message);
    throw error;
  }
}

function print(event: Block, output: CommandOutput): void {
  output.write(eventYaml(event));
  for (const needed of ['name', 'startDate'])
    if (!(needed in event)) output.note(`The event has no ${needed}: add it.`);
}

async function extendPost(
  post: string,
  event: Block,
  write: boolean,
  output: CommandOutput,
): Promise<void> {
  const content = readText(post);
  if (!('text' in content)) throw new UsageError(`There’s no post ${post}, or it can’t be read.`);
  const file = relativePath(process.cwd(), path.resolve(post));
  const { text, kept, gone } = updatePost(file, content.text, event);
  const changed = { file, before: content.text, after: text };
  if (text === content.text) output.note(`${file} already has everything in the import.`);
  else output.write(await patchOf([changed]));
  for (const one of kept) output.note(`kept: ${one}`);
  for (const talk of gone) output.note(`only in the post: talk “${talk}”`);
  if (text === content.text) return;
  if (!write) {
    output.note('Nothing was written. Add --write to change the post.');
    return;
  }
  const [reason] = writeFixes([changed], process.cwd());
  if (reason !== undefined) throw new UsageError(reason);
}

function readOptions(words: string[]): Options {
  const { values, positionals } = parseWords('import', words, {
    name: { type: 'string' },
    update: { type: 'string' },
    write: { type: 'boolean', default: false },
    speakers: { type: 'boolean', default: false },
  });
  const [source, ...others] = positionals;
  const { name, update, write = false, speakers = false } = values;
  if (speakers && update !== undefined)
    throw new UsageError('--speakers prints speakers.yml: leave out --update.');
  if (write && update === undefined)
    throw new UsageError('--write needs --update and the post to change.');
  if (source === undefined || others.length > 0)
    throw new UsageError('Name one file or address to import. See event-writeups import --help.');
  return { source, name, update, write, speakers };
}

interface Options {
  source: string;
  name: string | undefined;
  /** The post to update. */
  update: string | undefined;
  write: boolean;
  /** Whether to print the entries for the speakers file instead of the event. */
  speakers: boolean;
}

import { parseArgs } from 'node:util';
import { eventYaml } from '../import/eventYaml.ts';
import { ImportError } from '../import/imported.ts';
import { readImport } from '../import/readImport.ts';
import { readSource } from '../import/source.ts';
import type { CommandOutput } from './commandOutput.ts';
import { UsageError } from './usageError.ts';

/**
 * `event-writeups import FILE|URL`: prints the block `event` that a file of somebody else's describes, and what it can't
 * carry over. It writes no file.
 *
 * @returns the exit code: 0
 * @throws {UsageError} when nothing can be imported, with one line for people
 */
export async function runImport(words: string[], output: CommandOutput): Promise<number> {
  const { source, name } = readOptions(words);
  try {
    const { text, videos } = await readSource(source);
    const { event, lost } = await readImport(text, name, videos);
    output.write(eventYaml(event));
    for (const one of lost) output.note(`not carried over: ${one}`);
    for (const needed of ['name', 'startDate'])
      if (!(needed in event)) output.note(`The event has no ${needed}: add it.`);
    return 0;
  } catch (error) {
    if (error instanceof ImportError) throw new UsageError(error.message);
    throw error;
  }
}

function readOptions(words: string[]): { source: string; name: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { name: { type: 'string' } },
    });
    const [source, ...others] = positionals;
    if (source !== undefined && others.length === 0) return { source, name: values.name };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  throw new UsageError('Name one file or address to import: see event-writeups --help.');
}

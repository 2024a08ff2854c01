import { existsSync } from 'node:fs';
import path from 'node:path';
import { readWhole, TooLarge } from '../files/openFile.ts';
import { ImportError } from './imported.ts';

/**
 * What is to be imported: a file, or an address that somebody named. Only text is read, and of no more than 20 MB: nothing
 * of it is run.
 */
export async function readSource(named: string): Promise<{ text: string; videos?: string }> {
  if (/^https?:\/\//i.test(named)) return { text: await download(named) };
  const text = readFile(named);
  // RubyEvents has an event's talks in a file beside it.
  const beside = path.join(path.dirname(named), 'videos.yml');
  const hasVideos = path.basename(named) === 'event.yml' && existsSync(beside);
  return hasVideos ? { text, videos: readFile(beside) } : { text };
}

function readFile(file: string): string {
  try {
    return readWhole(file, LARGEST).toString('utf8');
  } catch (error) {
    if (error instanceof TooLarge) throw new ImportError(`${file} has more than 20 MB.`);
    throw new ImportError(`There’s no file ${file}, or it can’t be read.`);
  }
}

async function download(address: string): Promise<string> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(LONGEST_WAIT) });
    if (!response.ok) throw new ImportError(`${address} answers with ${response.status}.`);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > LARGEST) throw new ImportError(`${address} has more than 20 MB.`);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(`${address} can’t be loaded.`);
  }
}

/** Bytes; the largest schedules have two million. */
const LARGEST = 20_000_000;
/** Milliseconds. */
const LONGEST_WAIT = 20_000;

import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { readWhole, TooLarge } from '../files/openFile.ts';
import { download } from './download.ts';
import { ImportError } from './imported.ts';

/**
 * The source of an import: a file, or an address that the user passed. Only text is read, up to 20 MB, and nothing
 * in it is run.
 */
export async function readSource(named: string): Promise<Source> {
  if (/^(?:https?|webcals?):\/\//i.test(named))
    return { text: await download(named.replace(/^webcals?:/i, 'https:'), LARGEST) };
  const main = mainFile(named);
  const text = readFile(main);
  if (path.basename(main) !== 'event.yml') return { text };
  // RubyEvents has the parts of an event in files beside it, its series in the folder above, and speakers above
  // that.
  const folder = path.dirname(main);
  const files = [
    ...['videos', 'schedule', 'sponsors', 'cfp', 'venue', 'involvements'].map((name) => [name]),
    ['series', '..'],
    ['speakers', path.join('..', '..')],
    ['speakers'],
  ];
  const beside = files.flatMap(([name = '', ...above]) => {
    const file = path.join(folder, ...above, `${name}.yml`);
    return existsSync(file) ? [[name, readFile(file)]] : [];
  });
  return { text, beside: Object.fromEntries(beside) };
}

/** With RubyEvents, any file of an event stands for all of them, and so does their folder. */
function mainFile(named: string): string {
  const isFolder = statSync(named, { throwIfNoEntry: false })?.isDirectory();
  const event = path.join(isFolder ? named : path.dirname(named), 'event.yml');
  const isPart = /^(?:videos|schedule|sponsors|cfp|venue)\.yml$/.test(path.basename(named));
  return (isFolder || isPart) && isFile(event) ? event : named;
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

function readFile(file: string): string {
  try {
    return readWhole(file, LARGEST).toString('utf8');
  } catch (error) {
    if (error instanceof TooLarge) throw new ImportError(`${file} is larger than 20 MB.`);
    throw new ImportError(`There’s no file ${file}, or it can’t be read.`);
  }
}

/** In bytes; the largest schedules have two million. */
const LARGEST = 20_000_000;

export interface Source {
  text: string;
  /** The texts of related files, by their names without extension. */
  beside?: Record<string, string>;
}

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isError, wordsOf } from '../thrown.ts';

/**
 * Describes an error that a site's own code throws while this package reads it, such as a Proxy in the config.
 * It never throws, whatever that code made the error of.
 *
 * @param packageDir of this package's code, absolute
 * @returns one line; `undefined` if the error is this package's own, or if it isn't clear whose it is
 */
export function describeSiteError(error: unknown, packageDir: string): string | undefined {
  // This package only throws errors.
  if (!isError(error, Error)) return `The site’s own code throws ${wordsOf(error)}.`;
  const file = fileOf(error);
  if (file === '' || file.startsWith(packageDir + path.sep) || /[\\/]node_modules[\\/]/.test(file))
    return undefined;
  const shown = path.relative('', file);
  return `The site’s own code in ${shown} throws: ${wordsOf(error).split('\n')[0]}`;
}

/** The file that an error was made in; empty if its stack, which anybody can change, doesn't name one. */
function fileOf(error: Error): string {
  try {
    const [, place = ''] = FRAME.exec(error.stack ?? '') ?? [];
    return place.startsWith('file:') ? fileURLToPath(place) : place;
  } catch {
    return '';
  }
}

/** The first line of a stack that is about a file. */
const FRAME = /^ +at (?:.*\()?((?:file:\/\/|\/|[A-Z]:\\).*):\d+:\d+\)?$/m;

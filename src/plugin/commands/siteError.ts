import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Describes an error that a site's own code throws while this package reads it, such as a Proxy in the config.
 *
 * @param packageDir of this package's code, absolute
 * @returns one line; `undefined` if the error is this package's own
 */
export function describeSiteError(error: unknown, packageDir: string): string | undefined {
  // This package only throws errors.
  if (!(error instanceof Error)) return `The site’s own code throws ${String(error)}.`;
  const [, place = ''] = FRAME.exec(error.stack ?? '') ?? [];
  const file = place.startsWith('file:') ? fileURLToPath(place) : place;
  if (file === '' || file.startsWith(packageDir + path.sep) || /[\\/]node_modules[\\/]/.test(file))
    return undefined;
  const shown = path.relative('', file);
  return `The site’s own code in ${shown} throws: ${error.message.split('\n')[0]}`;
}

/** The first line of a stack that is about a file. */
const FRAME = /^ +at (?:.*\()?((?:file:\/\/|\/|[A-Z]:\\).*):\d+:\d+\)?$/m;

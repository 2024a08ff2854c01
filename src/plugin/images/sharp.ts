import { createRequire } from 'node:module';

/**
 * Loads the encoder when it is first needed. It is a program for each platform, which an installation may leave out:
 * `undefined` then.
 */
export function loadSharp(): Sharp | undefined {
  if (loaded === undefined) {
    try {
      loaded = createRequire(import.meta.url)('sharp') as Sharp;
      // Every picture is decoded once: what the library would keep is never asked for again.
      loaded.cache(false);
    } catch {
      loaded = null;
    }
  }
  return loaded ?? undefined;
}

let loaded: Sharp | null | undefined;

export type Sharp = typeof import('sharp')['default'];

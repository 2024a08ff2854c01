import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * Loads the encoder when it is first needed. It is a program for each platform, which an installation may leave out:
 * `undefined` then.
 */
export function loadSharp(): Sharp | undefined {
  if (loaded === undefined) {
    try {
      loaded = require('sharp') as Sharp;
      // Every picture is decoded once: what the library would keep is never asked for again.
      loaded.cache(false);
      // As many pictures are encoded at a time as there are cores: threads within one would only wait for each other.
      loaded.concurrency(1);
    } catch (error) {
      loaded = null;
      const reason = error instanceof Error ? error.message.split('\n').find(Boolean) : error;
      if (hasSharp()) process.emitWarning(`event-writeups: sharp can’t be loaded. ${reason}`);
    }
  }
  return loaded ?? undefined;
}

/** Whether the encoder is installed, without loading it. */
export function hasSharp(): boolean {
  try {
    require.resolve('sharp');
    return true;
  } catch {
    return false;
  }
}

let loaded: Sharp | null | undefined;

export type Sharp = typeof import('sharp')['default'];

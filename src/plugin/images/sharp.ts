import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * Loads the encoder on first use. It's a native binary for each platform, which an installation may
 * leave out: then it's `undefined`.
 */
export function loadSharp(): Sharp | undefined {
  loaded ??= load();
  return loaded ?? undefined;
}

function load(): Sharp | null {
  try {
    const sharp = require('sharp') as Sharp;
    // Every image is decoded once, so the library's cache is useless.
    sharp.cache(false);
    // As many images are encoded at a time as there are cores: threads within one would only wait
    // for each other.
    sharp.concurrency(1);
    return sharp;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n').find(Boolean) : error;
    if (hasSharp()) process.emitWarning(`event-writeups: sharp can’t be loaded. ${reason}`);
    return null;
  }
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

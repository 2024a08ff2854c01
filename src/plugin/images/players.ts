import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { count } from '../check/text/values.ts';

/**
 * Tells the user once that a blog's players now wait for a click, because installing the plugin
 * didn't ask about it.
 *
 * @param players the changed ones
 * @param cacheDir remembers that it was printed
 */
export function announcePlayers(players: ReadonlySet<string>, cacheDir: string): string[] {
  const said = path.join(cacheDir, 'players-announced.json');
  if (players.size === 0 || existsSync(said)) return [];
  try {
    mkdirSync(cacheDir, { recursive: true });
    writeFileSync(said, '{}', { flag: 'wx' });
  } catch {
    // Then the next build prints it again.
  }
  const [number, load] = [count(players.size, 'video player'), players.size > 1 ? 'load' : 'loads'];
  return [
    `${number} ${load} nothing from the video’s host before a click. To leave players as they’re written, set videos: 'embed' in the plugin’s options.`,
  ];
}

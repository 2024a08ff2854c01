import { setTimeout as pause } from 'node:timers/promises';
import { count } from '../check/text/values.ts';
import type { Session } from './session.ts';

/**
 * Waits while there's a problem that would make Docusaurus stop the server at once. It polls a few
 * times a second instead of watching, which works on every file system.
 *
 * @param say prints one line
 */
export async function waitForRepair(session: Session, say: (line: string) => void): Promise<void> {
  const places = placesThatStop(session);
  if (places.length === 0) return;
  const [first, ...others] = places;
  const more = others.length > 0 ? ` and ${count(others.length, 'similar problem')}` : '';
  say(
    `Docusaurus would stop at ${first}${more}. It starts once you’ve fixed this. Press Ctrl-C to quit.`,
  );
  while (placesThatStop(session).length > 0) {
    await pause(PAUSE);
    session.update();
  }
  say('Fixed. Starting Docusaurus.');
}

function placesThatStop(session: Session): string[] {
  return session
    .report()
    .diagnostics.filter(({ stopsLoading }) => stopsLoading)
    .map(({ file, line, column }) => `${file}:${line}:${column}`);
}

/** In milliseconds. */
const PAUSE = 250;

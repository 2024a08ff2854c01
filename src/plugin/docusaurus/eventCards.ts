import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SiteEvent } from '../events/siteEvents.ts';
import { drawCard } from '../events/socialCard/drawCard.ts';
import { type SocialCard, socialCardOf } from '../events/socialCard/socialCard.ts';
import { isOrdinaryFile } from '../files/openFile.ts';
import { loadSharp, type Sharp } from '../images/sharp.ts';

/**
 * Creates the social cards of the events that lists may show. A build draws them here, before any
 * page refers to one: an event whose card can't be drawn has none.
 *
 * @param cacheDir where drawn cards are kept
 * @param draws whether to write files rather than only return their names
 */
export async function createCards(
  events: readonly SiteEvent[],
  { title, locale }: { title: string; locale: string },
  cacheDir: string,
  draws: boolean,
): Promise<Map<SiteEvent, SocialCard>> {
  const cards = new Map<SiteEvent, SocialCard>();
  const sharp = events.length > 0 ? loadSharp() : undefined;
  if (!sharp) return cards;
  for (const event of events.filter(({ isListed }) => isListed)) {
    try {
      const card = socialCardOf(event, title, locale);
      if (card && draws) await drawInto(cacheDir, card, sharp);
      if (card) cards.set(event, card);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      console.warn(
        `event-writeups: the social card of the event "${event.name}" (${event.id}) couldn’t be drawn: ${reason} Its posts use the site’s own image.`,
      );
    }
  }
  return cards;
}

async function drawInto(cacheDir: string, card: SocialCard, sharp: Sharp): Promise<void> {
  const cached = path.join(cacheDir, card.file);
  if (isOrdinaryFile(cached, LARGEST_CARD)) return;
  mkdirSync(cacheDir, { recursive: true });
  // The file gets its name once it's complete, so an interrupted build leaves no half-written card
  // behind.
  const fresh = `${cached}.${process.pid}`;
  writeFileSync(fresh, await drawCard(card, sharp));
  try {
    renameSync(fresh, cached);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

/** In bytes. */
export const LARGEST_CARD = 20_000_000;

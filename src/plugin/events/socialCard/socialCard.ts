import { createHash } from 'node:crypto';
import { cityOf } from '../cityOf.ts';
import type { SiteEvent } from '../siteEvents.ts';
import { daysOf } from '../when.ts';
import { CHARACTERS } from './fonts/characters.ts';

/**
 * What the social card of an event says: its name, its days and place, who speaks. A line with characters that the
 * fonts do not have is left out; without the name there is no card, and the site's own picture stays.
 *
 * @param siteTitle stands at the top
 */
export function socialCardOf(
  event: SiteEvent,
  siteTitle: string,
  locale: string,
): SocialCard | undefined {
  const { name, block, talks } = event;
  if (drawable(name) === undefined) return undefined;
  const days = daysOf(block, locale)?.text.join('');
  const names = new Set(talks.flatMap(({ speakers }) => speakers.map((speaker) => speaker.name)));
  const lines = {
    site: drawable(siteTitle),
    name: normalize(name),
    facts: [days, cityOf(block.location)].flatMap((fact) => drawable(fact) ?? []).join(' · '),
    speakers: [...names].flatMap((speaker) => drawable(speaker) ?? []).join(', '),
  };
  const hash = createHash('sha256')
    .update(JSON.stringify([LAYOUT, lines]))
    .digest('hex');
  const alt = [lines.name, lines.facts, lines.speakers].filter(Boolean).join(' · ');
  return { lines, alt, file: `${event.id}-${hash.slice(0, 10)}.png` };
}

function drawable(text: string | undefined): string | undefined {
  const normal = text === undefined ? '' : normalize(text);
  const codes = [...normal].map((character) => character.codePointAt(0) ?? 0);
  const isThere = (code: number) =>
    CHARACTERS.some(([first, last]) => code >= first && code <= last);
  return normal !== '' && codes.every(isThere) ? normal : undefined;
}

function normalize(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/g, (space) => (space === '\u2009' ? space : ' '))
    .trim();
}

/** Raised when cards are drawn in another way: what is in the cache is then drawn anew. */
const LAYOUT = 1;

export interface SocialCard {
  lines: { site: string | undefined; name: string; facts: string; speakers: string };
  /** What it shows, for who cannot see it. */
  alt: string;
  /** The file's name, which changes with what the card says. */
  file: string;
}

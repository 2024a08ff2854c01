import { createHash } from 'node:crypto';
import { cityOf } from '../cityOf.ts';
import { modeOf, placeOf } from '../model/takingPart.ts';
import type { SiteEvent } from '../siteEvents.ts';
import { daysOf } from '../when.ts';
import { wordsIn } from '../words/wordsIn.ts';
import { type Names, writeNames } from './fittingText.ts';
import { CHARACTERS } from './fonts/characters.ts';

/**
 * The text of an event's social card: its name, days, place and speakers. Lines and speakers with characters that the fonts
 * don't have are left out. If the name can't be drawn, there's no card, and the site's own image stays.
 *
 * @param siteTitle shown at the top
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
  const online =
    modeOf(block) === 'offline' ? undefined : (drawable(wordsIn(locale).online) ?? 'Online');
  const written = [...names].flatMap((speaker) => drawable(speaker) ?? []);
  const lines = {
    site: drawable(siteTitle),
    name: normalize(name),
    facts: [days, cityOf(placeOf(block)), online]
      .flatMap((fact) => drawable(fact) ?? [])
      .join(' · '),
    speakers: {
      names: written,
      unnamed: written.length > 0 ? names.size - written.length : 0,
      locale,
    },
  };
  const hash = createHash('sha256')
    .update(JSON.stringify([LAYOUT, lines]))
    .digest('hex');
  const speakers = writeNames(lines.speakers, Math.min(written.length, MOST_IN_ALT));
  const alt = [lines.name, lines.facts, speakers].filter(Boolean).join(' · ');
  // File systems allow 255 bytes, and a character has up to four.
  const stem = [...event.id].slice(0, 50).join('');
  return { lines, alt, file: `${stem}-${hash.slice(0, 10)}.png` };
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

/** Increased when the layout of cards changes, so that cached cards are redrawn. */
const LAYOUT = 2;

/** Nobody listens to a list of eighty names. */
const MOST_IN_ALT = 12;

export interface SocialCard {
  lines: { site: string | undefined; name: string; facts: string; speakers: Names };
  /** Alt text: a description of the image. */
  alt: string;
  /** The file's name, which changes with the card's text. */
  file: string;
}

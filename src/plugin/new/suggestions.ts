import deburr from 'lodash/deburr.js';
import type { EventFacts } from './answers.ts';
import type { BlogFacts, Known } from './blogFacts.ts';

/** `DevOpsCon 2023 in New York City`. */
export function suggestTitle({ name, location }: Pick<EventFacts, 'name' | 'location'>): string {
  if (name.toLowerCase().includes(location.toLowerCase())) return name;
  return /^online$/i.test(location) ? `${name}, online` : `${name} in ${location}`;
}

/** `quayside-on-call-2025`: with the year, because most events are held again. */
export function suggestSlug({ name, startDate }: Pick<EventFacts, 'name' | 'startDate'>): string {
  const base = shorten(slugOf(name));
  const year = startDate.slice(0, 4);
  return base === '' || base.split('-').includes(year) ? base : `${base}-${year}`;
}

/**
 * Suggests a slug that no page has yet; empty if neither the name nor the place contains a letter
 * for an address.
 */
export function suggestFreeSlug(
  event: Pick<EventFacts, 'name' | 'startDate' | 'location'>,
  facts: Pick<BlogFacts, 'takenBy'>,
): string {
  const base = suggestSlug(event);
  const withPlace = shorten([base, slugOf(event.location)].filter(Boolean).join('-'));
  const first = base || withPlace;
  const numbered = Array.from({ length: 98 }, (_, index) => `${first}-${index + 2}`);
  const candidates = first === '' ? [] : [base, withPlace, ...numbered];
  return candidates.find((slug) => slug !== '' && facts.takenBy(slug) === undefined) ?? base;
}

/** `ada` for Ada Lovelace; `ada-lovelace` if there's another Ada. */
export function suggestAuthorKey(name: string, known: readonly Known[]): string {
  const whole = slugOf(name);
  const first = whole.split('-')[0] ?? '';
  const taken = new Set(known.map(({ key }) => key.toLowerCase()));
  return [first, whole].find((key) => !taken.has(key)) ?? '';
}

/** Returns a text in the characters of an address; empty if it contains none. */
export function slugOf(text: string): string {
  return deburr(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** At most sixty characters, cut between words if possible. */
function shorten(slug: string): string {
  if (slug.length <= 60) return slug;
  return slug
    .slice(0, 61)
    .replace(/-[^-]*$/, '')
    .slice(0, 60);
}

import { attribute, type Element } from './html.ts';

/**
 * Returns the names in a page's linked data: its authors, and its event's name, place, people and
 * talks. A post shows them at its start or end, but not in its text.
 */
export function factsIn(elements: readonly Element[]): string[] {
  return elements
    .filter((one) => attribute(one, 'type') === 'application/ld+json')
    .flatMap((script) => namesIn(JSON.parse(scriptText(script))));
}

function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, found]) => {
    if (OTHERS.has(key)) return [];
    if (typeof found !== 'string') return namesIn(found);
    if (key === 'addressCountry') return [countryName(found)];
    return NAMED.has(key) ? [found] : [];
  });
}

function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (COUNTRIES.of(code) ?? code) : code;
}

function scriptText({ childNodes }: Element): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

const COUNTRIES = new Intl.DisplayNames('en-GB', { type: 'region' });
const NAMED = new Set(['name', 'addressLocality', 'addressRegion', 'streetAddress']);
/** Properties about other things than the page and its event. */
const OTHERS = new Set(['isPartOf', 'image', 'itemListElement', 'subjectOf', 'publisher']);

import { fold } from './words.ts';

/**
 * Splits the query into the words that a page should have.
 *
 * @returns for each word all its forms: as typed, with and without its hyphens, and its synonyms
 */
export function queryTerms(typed: string): string[][] {
  const terms = typed
    .split(/\s+/)
    .map((word) => fold(word).match(/[^\s\p{P}]+/gu) ?? [])
    .filter((parts) => parts.length > 0);
  const telling = terms.filter((parts) => !STOP_WORDS.has(parts.join('')));
  return (telling.length > 0 ? telling : terms).map((parts) => {
    const whole = parts.join('');
    const synonyms = SYNONYMS.find((group) => group.includes(whole)) ?? [];
    return [...new Set([parts.join(' '), whole, ...synonyms])];
  });
}

/** Returns a title in the form that is compared with the query. */
export function titleKey(title: string): string {
  return fold(title).replace(/[\s\p{P}]+/gu, '');
}

/** Words without meaning for a search, unless nothing else was typed. */
const STOP_WORDS = new Set(
  `a an and are as at be by can did do does for from how i in is it its me my of on or our that the there this to was we
  were what when where which who why will with you your`.split(/\s+/),
);

/**
 * Words that readers and writers use for the same thing, folded. Other forms of a word are found by
 * its start.
 */
const SYNONYMS: readonly (readonly string[])[] = [
  ['k8s', 'kubernetes'],
  ['js', 'javascript'],
  ['ts', 'typescript'],
  ['a11y', 'accessibility'],
  ['o11y', 'observability'],
  ['i18n', 'internationalisation', 'internationalization', 'translation'],
  ['l10n', 'localisation', 'localization', 'translation'],
  ['ci', 'continuous integration'],
  ['cd', 'continuous delivery', 'continuous deployment'],
  ['sre', 'site reliability'],
  ['cfp', 'call for papers', 'call for proposals'],
  ['db', 'database'],
  ['image', 'picture', 'photo', 'photograph'],
  ['images', 'pictures', 'photos', 'photographs'],
  ['video', 'recording'],
  ['videos', 'recordings'],
  ['ics', 'icalendar', 'calendar'],
  ['cancelled', 'canceled', 'called off'],
  ['organiser', 'organizer'],
  ['organisers', 'organizers'],
  ['colour', 'color'],
  ['licence', 'license'],
  ['programme', 'program', 'schedule'],
  ['holland', 'netherlands'],
];

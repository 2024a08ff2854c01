import type { SearchResult } from 'minisearch';
import type { PageSection, SearchPage } from './page.ts';
import { wordsIn } from './words.ts';

/** Creates a candidate: a page without any matches yet. */
export function createCandidate(page: SearchPage): Candidate {
  return { page, sections: new Map(), scores: new Map(), inTitle: new Set(), words: new Set() };
}

/** Records that a section of the page has a word. */
export function note(
  candidate: Candidate,
  place: Place,
  term: number,
  { score, match }: SearchResult,
): void {
  const section = candidate.sections.get(place) ?? { terms: new Set(), score: 0 };
  candidate.sections.set(place, section);
  section.terms.add(term);
  section.score += score;
  candidate.scores.set(term, Math.max(score, candidate.scores.get(term) ?? 0));
  for (const [word, fields] of Object.entries(match)) {
    candidate.words.add(word);
    if (fields.includes('title')) candidate.inTitle.add(term);
  }
}

/** Returns how many of the words the page has. */
export function countOf({ scores }: Candidate): number {
  return scores.size;
}

/**
 * Ranks pages with more words before those with better matches; words in one section count twice.
 */
export function rankOf(candidate: Candidate): number {
  const all = [...candidate.scores.values()].reduce((sum, score) => sum + score, 0);
  const closest = sectionsOf(candidate)[0]?.[1].score ?? 0;
  return countOf(candidate) * 1e6 + (all + closest) * candidate.page.weight;
}

/**
 * Returns the page with the place to open: the section with the most words, or the top when the
 * title has as many.
 */
export function foundIn(candidate: Candidate): Found {
  const { page, words, inTitle } = candidate;
  const [place, matches] = sectionsOf(candidate)[0] ?? [];
  const isTop = !place || place.isTop || inTitle.size >= (matches?.terms.size ?? 0);
  const section = (isTop ? page.sections[0] : place.section) ?? NO_SECTION;
  const hasWords = wordsIn(section.text).some(({ word }) => words.has(word));
  return {
    title: page.title,
    kind: page.kind,
    heading: section.heading,
    address: page.address + section.hash,
    text: (isTop && !hasWords && page.about) || section.text || page.about,
    terms: words,
  };
}

/** Returns the sections, those with the most words first. */
function sectionsOf({ sections }: Candidate): [Place, Matches][] {
  return [...sections].sort(
    ([, one], [, other]) => other.terms.size - one.terms.size || other.score - one.score,
  );
}

const NO_SECTION: PageSection = { heading: '', hash: '', text: '' };

export interface Candidate {
  page: SearchPage;
  sections: Map<Place, Matches>;
  /** The best score of each word in the query. */
  scores: Map<number, number>;
  /** The words that the title contains. */
  inTitle: Set<number>;
  /** The words of the index that matched. */
  words: Set<string>;
}

export interface Place {
  page: SearchPage;
  section: PageSection;
  isTop: boolean;
}

export interface Found extends Pick<SearchPage, 'title' | 'address' | 'kind'> {
  heading: string;
  text: string;
  /** The words of the index that matched. */
  terms: ReadonlySet<string>;
}

interface Matches {
  terms: Set<number>;
  score: number;
}

import type { Options } from 'minisearch';
import { fold } from './words.ts';

/** How the index is made and read: the build and the browser have to agree on it. */
export const indexOptions: Options<Entry> = {
  fields: ['title', 'heading', 'text'],
  storeFields: ['title', 'heading', 'text', 'address', 'kind', 'weight'],
  processTerm: fold,
  searchOptions: {
    combineWith: 'AND',
    prefix: true,
    // One slip in a word of five letters, two in one of ten.
    fuzzy: (term) => (term.length < 5 ? false : 0.2),
    boost: { title: 4, heading: 2 },
    boostDocument: (_, __, stored) => (stored as unknown as Entry).weight,
  },
};

/** What is found: a page, or what stands below a heading of it. */
export interface Entry {
  id: number;
  title: string;
  heading: string;
  text: string;
  /** With the base path. */
  address: string;
  kind: string;
  weight: number;
}

import deburr from 'lodash/deburr.js';
import type { PersonBlock } from './model/event.ts';

/** Who speaks: an author of the blog, or somebody named in the post. */
export function personOf(written: PersonBlock, authors: Authors): Person | undefined {
  const author = written.key === undefined ? undefined : authors.get(written.key);
  const name = written.name ?? author?.name ?? written.key;
  if (name === undefined) return undefined;
  return {
    id: author && written.key !== undefined ? slugOf(written.key) : slugOf(name),
    name,
    title: author?.title ?? written.affiliation,
    url: written.url ?? author?.url,
    image: author?.image,
  };
}

/** A name in the letters of an address; names in other scripts keep theirs. */
export function slugOf(name: string): string {
  const plain = deburr(name).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .replace(/['’]/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '') || 'unnamed'
  );
}

export interface Person {
  /** The end of the address of their page. */
  id: string;
  name: string;
  title: string | undefined;
  url: string | undefined;
  /** With the base path. */
  image: string | undefined;
}

/** The authors of a blog by their keys. */
export type Authors = ReadonlyMap<
  string,
  Pick<Person, 'title' | 'url' | 'image'> & { name: string | undefined }
>;

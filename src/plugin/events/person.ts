import type { PersonBlock } from './model/event.ts';
import { slugOf } from './model/slug.ts';

/** Returns a speaker: an author of the blog, or somebody named in the post. */
export function personOf(written: PersonBlock, authors: Authors): Person | undefined {
  const named = written.key === undefined ? undefined : authors.get(written.key);
  const name = (written.name ?? named?.name ?? written.key)?.normalize('NFC').replace(/\s+/g, ' ');
  if (name === undefined) return undefined;
  const key = named ? written.key : keyOf(name, authors);
  const author = key === undefined ? undefined : authors.get(key);
  return {
    // Names that differ in one character are two people, even if their addresses would be the same.
    id: JSON.stringify([key, author?.name ?? name]),
    type: written.type ?? author?.type ?? 'Person',
    slug: slugOf(key ?? name),
    hasKey: author !== undefined,
    name,
    title: author?.title,
    affiliation: written.affiliation ?? author?.affiliation,
    pronouns: author?.pronouns,
    description: author?.description,
    url: written.url ?? author?.url,
    accounts: (author?.accounts ?? []).filter((account) => account !== author?.url),
    image: author?.image,
    page: author?.page,
  };
}

/** Returns the key of the only author with this name. */
function keyOf(name: string, authors: Authors): string | undefined {
  const keys = [...authors].flatMap(([key, author]) => (author.name === name ? [key] : []));
  return keys.length === 1 ? keys[0] : undefined;
}

export interface Person {
  /** Their author key, or their full name. */
  id: string;
  type: NonNullable<PersonBlock['type']>;
  /** The end of their page's address, unless somebody else has it. */
  slug: string;
  /** Whether they're in the authors or the speakers file. */
  hasKey: boolean;
  name: string;
  title: string | undefined;
  /** Where they work. */
  affiliation: string | undefined;
  pronouns: string | undefined;
  description: string | undefined;
  url: string | undefined;
  /** Their accounts, and pages on other sites. */
  accounts: readonly string[];
  /** With the base path. */
  image: string | undefined;
  /** Their author page, and the number of posts on it. */
  page?: AuthorPage | undefined;
}

export interface AuthorPage {
  permalink: string;
  posts: number;
}

/** The authors of a blog by their keys, and those in its speakers file. */
export type Authors = ReadonlyMap<string, Author>;

export interface Author
  extends Pick<Person, 'title' | 'url' | 'image' | 'page'>,
    Partial<Pick<Person, 'type' | 'affiliation' | 'pronouns' | 'description' | 'accounts'>> {
  name: string | undefined;
}

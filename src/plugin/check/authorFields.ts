import { isRecord } from './values.ts';

const text: AuthorField = {
  name: 'text',
  accepts: (value) => typeof value === 'string' && value !== '',
};

const address: AuthorField = {
  name: 'an address',
  accepts: (value) => typeof value === 'string' && /^[^\s<>"{}|\\^`]+$/.test(value),
};

/** The fields of an author in authors.yml and what each takes (plugin-content-blog/src/authorsMap.ts, `AuthorsMapInputSchema`). */
export const authorFields: ReadonlyMap<string, AuthorField> = new Map(
  Object.entries({
    name: text,
    title: text,
    url: address,
    image_url: address,
    imageURL: address,
    email: text,
    description: text,
    page: {
      name: 'true, false or {permalink: …}',
      accepts: (value) =>
        typeof value === 'boolean' || (isRecord(value) && typeof value.permalink === 'string'),
    },
    socials: { name: 'a map of platforms', accepts: isRecord },
  } satisfies Record<string, AuthorField>),
);

export interface AuthorField {
  /** Completes "Expected …". */
  name: string;
  accepts(value: unknown): boolean;
}

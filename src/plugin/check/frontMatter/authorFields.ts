import { isUri } from '../text/uri.ts';
import { isRecord } from '../text/values.ts';

const text: AuthorField = {
  name: 'text',
  accepts: (value) => typeof value === 'string' && value !== '',
};

const address: AuthorField = {
  name: 'an address',
  accepts: (value) => typeof value === 'string' && isUri(value),
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
      accepts: isAuthorPage,
    },
    socials: { name: 'a map of platforms', accepts: isRecord },
  } satisfies Record<string, AuthorField>),
);

/** The platforms of `socials` whose value is neither a user name nor a whole address (plugin-content-blog/src/authorsSocials.ts). */
export function refusedSocials(socials: Record<string, unknown>): [string, unknown][] {
  return Object.entries(socials).filter(([platform, handle]) => {
    if (platform === 'stackoverflow' && Number.isSafeInteger(handle)) return false;
    if (typeof handle !== 'string' || (handle === '' && PLATFORMS.has(platform))) return true;
    return handle.includes('/') && !/^(?:https?:\/\/|mailto:)/.test(handle);
  });
}

function isAuthorPage(page: unknown): boolean {
  if (typeof page === 'string') return /^(?:true|false)$/i.test(page);
  if (!isRecord(page)) return typeof page === 'boolean';
  const { permalink, ...others } = page;
  return typeof permalink === 'string' && permalink !== '' && Object.keys(others).length === 0;
}

const PLATFORMS = new Set([
  'twitter',
  'github',
  'linkedin',
  'stackoverflow',
  'x',
  'bluesky',
  'instagram',
  'threads',
  'mastodon',
  'twitch',
  'youtube',
  'email',
]);

export interface AuthorField {
  /** Completes "Expected …". */
  name: string;
  accepts(value: unknown): boolean;
}

import { isUri } from '../text/isUri.ts';
import { isRecord } from '../text/values.ts';

const text: AuthorField = {
  name: 'text',
  accepts: (value) => typeof value === 'string' && value !== '',
};

const address: AuthorField = {
  name: 'an address',
  accepts: (value) => typeof value === 'string' && isUri(value),
};

/**
 * The fields of an author in authors.yml and the values they accept
 * (plugin-content-blog/src/authorsMap.ts, `AuthorsMapInputSchema`).
 */
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

/** Whether an entry of the authors file is a field that isn't indented below its author. */
export function isStrayField(key: string, value: unknown): boolean {
  if (!authorFields.has(key) || value === null) return false;
  return !isRecord(value) || !['name', 'image_url', 'imageURL'].some((name) => name in value);
}

/**
 * Returns the platforms of `socials` whose value is neither a user name nor a complete address
 * (plugin-content-blog/src/authorsSocials.ts).
 */
export function refusedSocials(socials: Record<string, unknown>): [string, unknown][] {
  return Object.entries(socials).filter(([platform, handle]) => {
    if (platform === 'stackoverflow' && Number.isSafeInteger(handle)) return false;
    if (typeof handle !== 'string' || (handle === '' && PLATFORMS.has(platform))) return true;
    return handle.includes('/') && !/^(?:https?:\/\/|mailto:)/.test(handle);
  });
}

/**
 * Whether Docusaurus supports a platform, and so turns its user names into addresses. It compares
 * in lower case.
 */
export function isPlatform(name: string): boolean {
  return PLATFORMS.has(name.toLowerCase());
}

/**
 * Platforms for which Docusaurus puts an @ before the user name; a name with its own @ would have
 * two.
 */
export const platformsWithAt: ReadonlySet<string> = new Set(['threads', 'mastodon', 'youtube']);

/** The names that other programs use for the fields of an author, with the names in Docusaurus. */
const otherNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    image_url:
      'image avatar avatar_url picture photo img pic icon thumbnail profile_image gravatar',
    description: 'bio biography about summary',
    url: 'website web site homepage home_page link blog href uri',
    socials: 'social links social_links accounts',
    title: 'role job job_title position occupation organization organisation company affiliation',
    email: 'mail e_mail',
    name: 'display_name full_name username',
  }).flatMap(([field, names]) => names.split(' ').map((name): [string, string] => [name, field])),
);

/** Returns the Docusaurus field for a field of another program: `image_url` for `avatar`. */
export function fieldFor(name: string): string | undefined {
  const plain = name.replace(/[A-Z]/g, (letter) => `_${letter}`).replace(/[\s-]+/g, '_');
  return otherNames.get(plain.toLowerCase().replace(/^_/, ''));
}

function isAuthorPage(page: unknown): boolean {
  if (typeof page === 'string') return /^(?:true|false)$/i.test(page);
  if (!isRecord(page)) return typeof page === 'boolean';
  const { permalink, ...others } = page;
  return typeof permalink === 'string' && permalink !== '' && Object.keys(others).length === 0;
}

/** The platforms that Docusaurus supports. */
export const PLATFORMS: ReadonlySet<string> = new Set([
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

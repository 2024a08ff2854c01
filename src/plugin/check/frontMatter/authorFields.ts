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

/** Whether Docusaurus knows a platform, whose user names it turns into addresses; it compares in lower case. */
export function isPlatform(name: string): boolean {
  return PLATFORMS.has(name.toLowerCase());
}

/** What a user name of these platforms gets before it; with an @ of its own it has two. */
export const platformsWithAt: ReadonlySet<string> = new Set(['threads', 'mastodon', 'youtube']);

/** The names that other programs have for the fields of an author, and the names in Docusaurus. */
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

/** The field of Docusaurus that a field of another name means: `avatar` is `image_url`. */
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

/** The platforms whose user names Docusaurus knows. */
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

import { plainWords } from '../text/normalizeSpelling.ts';
import { isFalse, isRecord, isYes } from '../text/values.ts';

/**
 * Explains what another generator would hide because of a key, while Docusaurus ignores the key and
 * publishes the post. Returns nothing if the value shows what Docusaurus shows anyway.
 *
 * @param plain the key in its plain spelling
 */
export function explainHiding(plain: string, value: unknown): Hiding | undefined {
  const kept = keptFrom(plain, value);
  return kept && HIDING[kept];
}

/**
 * Returns what a key and its value hide from readers, a post or a part of it, in the generator that
 * has the key.
 */
function keptFrom(plain: string, value: unknown): keyof typeof HIDING | undefined {
  if (SHOWS.has(plain) && isFalse(value)) return 'draft';
  if (HIDES.has(plain) && isYes(value)) return 'draft';
  if (LISTS.has(plain) && isFalse(value)) return 'unlisted';
  if (UNLISTS.has(plain) && isYes(value)) return 'unlisted';
  if (plain === 'noindex' && isYes(value)) return 'noindex';
  if (plain === 'robots' && typeof value === 'string' && /\b(?:noindex|none)\b/i.test(value))
    return 'noindex';
  if (plain === 'sitemap' && isFalse(value)) return 'sitemap';
  if (plain === 'password') return isFalse(value) || value === null ? undefined : 'password';
  if (plain === 'build' && isRecord(value)) {
    if (value.render === 'never' || isFalse(value.render)) return 'draft';
    return value.list === 'never' || isFalse(value.list) ? 'unlisted' : undefined;
  }
  if (!STATES.has(plain) || typeof value !== 'string') return undefined;
  if (/^unlisted$/i.test(value)) return 'unlisted';
  return HIDDEN_STATE.test(value) ? 'draft' : undefined;
}

const HIDING = {
  draft: {
    consequence: ': this post is public',
    help: 'To leave the post out of the site, write draft: true. To publish it without listing it, add unlisted: true.',
  },
  unlisted: {
    consequence: ': this post is in all lists',
    help: 'To keep the post out of the lists, add unlisted: true. To leave it out of the site, write draft: true.',
  },
  password: {
    consequence: ': everybody can read this post',
    help: 'To leave the post out of the site, write draft: true. Docusaurus can’t protect a post with a password.',
  },
  noindex: {
    consequence: ': search engines may show this post',
    help: 'Add unlisted: true, which keeps search engines away and the post out of the lists.',
  },
  sitemap: {
    consequence: ': this post is in the sitemap',
    help: 'Add unlisted: true, which keeps the post out of the sitemap and the lists, or name its address in the sitemap’s ignorePatterns.',
  },
};

const SHOWS = plainWords('published publish public is_published is_public visible');
const HIDES = plainWords(
  'private is_private secret unpublished is_draft saveAsDraft headless ignorePost',
);
const LISTS = plainWords('listed is_listed');
const UNLISTS = plainWords(
  'hidden hide is_hidden unlist hide_from_list hideInList hiddenInHomeList eleventyExcludeFromCollections excludeFromCollections',
);
const STATES = plainWords('status visibility access post_status publishStatus layout');
const HIDDEN_STATE =
  /^(?:draft|auto-draft|private|hidden|pending|future|scheduled|trash|unpublished|members(?:-only)?|paid|tiers|subscribers?|internal)$/i;

interface Hiding {
  /** Completes "Docusaurus doesn’t read …". */
  consequence: string;
  help: string;
}

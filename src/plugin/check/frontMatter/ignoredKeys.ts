import { plainSpelling, plainWords } from '../text/spelling.ts';
import { isFalse, isTrue, isYes } from '../text/values.ts';
import { explainHiding } from './hidingKeys.ts';
import { generatorsOf } from './otherGenerators.ts';

/**
 * What becomes of a post in which a key of another generator says something that Docusaurus has a key of its own for,
 * or passes over to the writer's surprise. `undefined` where there is nothing to say: the key means nothing here, says
 * what Docusaurus does anyway, or the post has Docusaurus's key too.
 */
export function explainIgnored(key: string, post: IgnoringPost): Explanation | undefined {
  const { data } = post;
  const plain = plainSpelling(key);
  const value = data[key];
  const hiding = isTrue(data.unlisted) ? undefined : explainHiding(plain, value);
  if (hiding) return { ...hiding, severity: 'warning' };
  const purpose = PURPOSES.find(({ keys }) => keys.has(plain));
  if (!purpose || purpose.isSaid(data) || purpose.means?.(plain, value) === false) return undefined;
  return purpose.explain(value, post);
}

/** `, a key of Jekyll, Hugo and others`; empty where no generator is known for it. */
export function originOf(key: string, value: unknown): string {
  const named = generatorsOf(key, value).filter((generator) => generator !== 'other tools');
  const [first, second, third] = named;
  if (first === undefined) return '';
  if (third !== undefined) return `, a key of ${first}, ${second} and others`;
  return `, a key of ${second === undefined ? first : `${first} and ${second}`}`;
}

const PURPOSES: Purpose[] = [
  insteadOf('canonical', 'canonical_url canonicalUrl canonical_link relcanonical', {
    severity: 'warning',
    means: (_, value) => typeof value === 'string',
    help: 'Rename it to "canonical", a key of this plugin.',
  }),
  insteadOf('tags', 'categories category topics topic labels label subjects', {
    help: 'Docusaurus groups posts by "tags".',
  }),
  insteadOf(
    'description',
    'excerpt summary custom_excerpt meta_description seo_description abstract spoiler desc og_description',
    {
      help: 'Docusaurus takes the text for search engines from "description", and lists show what is above the truncate marker.',
    },
  ),
  insteadOf(
    'image',
    'cover_image cover cover_image_url feature_image featured_image heroImage hero_image thumbnail thumbnail-img banner socialImage ogImage main_image preview_image share-img cover-img header_image teaser_image image_url',
    {
      help: 'Docusaurus takes the image of link previews from "image".',
    },
  ),
  insteadOf('slug', 'permalink path post_name url', {
    means: (plain, value) =>
      plain !== 'url' || (typeof value === 'string' && value.startsWith('/')),
    help: 'Docusaurus makes the address from "slug", below that of the blog.',
  }),
  insteadOf('title_meta', 'meta_title seo_title og_title page_title', {
    help: 'Docusaurus takes the title for search engines from "title_meta".',
  }),
  insteadOf('hide_table_of_contents', 'toc show_toc enableToc hide_toc no_toc disable_toc', {
    means: (plain, value) => (/hide|no|disable/.test(plain) ? isYes(value) : isFalse(value)),
    help: 'To leave out the table of contents, write hide_table_of_contents: true.',
  }),
  insteadOf(
    'last_update',
    'lastmod updated updated_at updated_on last_modified last_modified_at last_modified_date last_edited modified modified_date modified_at date_modified dateUpdated updatedDate updateDate modDatetime last_updated',
    {
      help: 'Docusaurus takes the day of the last update from "last_update", a map: last_update: {date: 2026-01-31}.',
    },
  ),
  insteadOf(
    'authors',
    'author_name byline writer contributor contributors creator primary_author publishAs',
    {
      isSaid: ({ authors, author }) => authors !== undefined || author !== undefined,
      help: 'Docusaurus takes the authors from "authors": their keys in the authors file.',
    },
  ),
  {
    keys: plainWords(
      'pubDate publishDate publish_date published_at published_date date_published published_on pubDatetime published post_date created created_at date_created firstPublishedAt',
    ),
    isSaid: ({ date }) => date !== undefined,
    // Jekyll’s `published` is true or false, Hugo’s is a date.
    means: (plain, value) =>
      plain !== 'published' || value instanceof Date || /^\d{4}-/.test(String(value)),
    explain: (value, { isDated }) => ({
      consequence: isDated ? '' : ': the post doesn’t get this date',
      help: `${isDated ? 'The post has the date of its file name. For another one, w' : 'W'}rite date: ${dayOf(value)}.`,
      severity: isDated ? 'info' : 'warning',
    }),
  },
  {
    keys: plainWords(
      'expiryDate unpublishdate expires expire_at expires_at expiration_date unpublish_date unpublish_at',
    ),
    isSaid: () => false,
    explain: () => ({
      consequence: ': the post stays public after that day',
      help: 'Delete the post when its time is over.',
      severity: 'info',
    }),
  },
  {
    keys: plainWords('aliases alias redirect_from redirects old_url'),
    isSaid: () => false,
    // Obsidian’s aliases are other names, no addresses.
    means: (_, value) => [value].flat().some((item) => /^(?:\/|https?:)/.test(String(item))),
    explain: () => ({
      consequence: ': old addresses lead nowhere',
      help: 'Name them in the options of @docusaurus/plugin-client-redirects.',
      severity: 'info',
    }),
  },
  {
    keys: plainWords('layout template'),
    isSaid: () => false,
    explain: () => ({
      consequence: ': all posts have one layout',
      help: 'Delete it or, if your theme reads it, add it to frontMatter.allow.',
      severity: 'info',
    }),
  },
];

/** A key of which Docusaurus has its own. */
function insteadOf(
  field: string,
  keys: string,
  {
    help,
    severity = 'info',
    isSaid = (data) => Object.hasOwn(data, field),
    means,
  }: Pick<Explanation, 'help'> &
    Partial<Pick<Explanation, 'severity'>> &
    Partial<Pick<Purpose, 'isSaid' | 'means'>>,
): Purpose {
  return {
    keys: plainWords(keys),
    isSaid,
    means,
    explain: () => ({ consequence: '', help, severity }),
  };
}

function dayOf(value: unknown): string {
  const day = value instanceof Date ? value : new Date(`${value}`);
  return Number.isNaN(day.getTime()) ? '2026-01-31' : day.toISOString().slice(0, 10);
}

interface Purpose {
  /** In their plain spelling. */
  keys: ReadonlySet<string>;
  /** Whether the post says it in Docusaurus's words too. */
  isSaid(data: Record<string, unknown>): boolean;
  /** Whether a value has this purpose at all. */
  means?: ((plain: string, value: unknown) => boolean) | undefined;
  explain(value: unknown, post: IgnoringPost): Explanation;
}

export interface IgnoringPost {
  data: Record<string, unknown>;
  /** Whether its file's name has a date. */
  isDated: boolean;
}

export interface Explanation {
  /** Completes "Docusaurus doesn’t read …": what becomes of the post. */
  consequence: string;
  help: string;
  severity: 'info' | 'warning';
}

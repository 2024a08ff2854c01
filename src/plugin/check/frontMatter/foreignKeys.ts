import { plainSpelling, plainWords } from '../text/normalizeSpelling.ts';
import { isFalse, isTrue, isYes } from '../text/values.ts';
import { explainHiding } from './foreignVisibilityKeys.ts';
import { generatorsOf } from './otherGenerators.ts';

/**
 * Explains what happens to a post with a key of another generator, if Docusaurus has its own key
 * for that purpose or ignores it to the author's surprise. `undefined` if there's nothing to
 * explain: the key means nothing here, Docusaurus does the same anyway, or the post has
 * Docusaurus's key too.
 */
export function explainIgnored(key: string, post: IgnoringPost): Explanation | undefined {
  const { data } = post;
  const plain = plainSpelling(key);
  const value = data[key];
  const hiding = explainHiding(plain, value);
  if (hiding)
    return isTrue(data.unlisted) || post.isLeftToCode
      ? undefined
      : { ...hiding, severity: 'warning' };
  const purpose = PURPOSES.find(({ keys }) => keys.has(plain));
  if (!purpose || purpose.isSaid(data) || purpose.means?.(plain, value) === false) return undefined;
  return purpose.explain(value, post);
}

/**
 * Returns `, a key of Jekyll, Hugo and others`; an empty string if no generator is known for the
 * key.
 */
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
    help: 'Use "tags" to group posts.',
  }),
  insteadOf(
    'description',
    'excerpt summary custom_excerpt meta_description seo_description abstract spoiler desc og_description',
    {
      help: 'Use "description" for search engines. Lists show the text above the truncate marker.',
    },
  ),
  insteadOf(
    'image',
    'cover_image cover cover_image_url feature_image featured_image heroImage hero_image thumbnail thumbnail-img banner socialImage ogImage main_image preview_image share-img cover-img header_image teaser_image image_url',
    {
      help: 'Use "image" for link previews.',
    },
  ),
  insteadOf('slug', 'permalink path post_name url', {
    means: (plain, value) =>
      plain !== 'url' || (typeof value === 'string' && value.startsWith('/')),
    help: 'Use "slug" for the address. It’s relative to the address of the blog.',
  }),
  insteadOf('title_meta', 'meta_title seo_title og_title page_title', {
    help: 'Use "title_meta" for the title in search engines.',
  }),
  insteadOf('hide_table_of_contents', 'toc show_toc enableToc hide_toc no_toc disable_toc', {
    means: (plain, value) => (/hide|no|disable/.test(plain) ? isYes(value) : isFalse(value)),
    help: 'To leave out the table of contents, write hide_table_of_contents: true.',
  }),
  insteadOf(
    'last_update',
    'lastmod updated updated_at updated_on last_modified last_modified_at last_modified_date last_edited modified modified_date modified_at date_modified dateUpdated updatedDate updateDate modDatetime last_updated',
    {
      // In VuePress, true or false sets whether the date is shown.
      means: (_, value) => typeof value !== 'boolean',
      help: (value) =>
        `Use "last_update" instead: last_update: {date: ${isoDay(value) ?? '2026-01-31'}}.`,
    },
  ),
  insteadOf(
    'authors',
    'author_name byline writer contributor contributors creator primary_author publishAs',
    {
      isSaid: ({ authors, author }) => authors !== undefined || author !== undefined,
      help: 'Use "authors", with keys of the authors file.',
    },
  ),
  {
    keys: plainWords(
      'pubDate publishDate publish_date published_at published_date date_published published_on pubDatetime published post_date created created_at date_created firstPublishedAt',
    ),
    isSaid: () => false,
    // Jekyll’s `published` is true or false; Hugo’s is a date.
    means: (plain, value) =>
      plain !== 'published' || value instanceof Date || /^\d{4}-/.test(String(value)),
    explain: explainDate,
  },
  {
    keys: plainWords(
      'expiryDate unpublishdate expires expire_at expires_at expiration_date unpublish_date unpublish_at',
    ),
    isSaid: () => false,
    explain: () => ({
      consequence: ': the post stays public after that day',
      help: 'Delete the post when it has expired.',
      severity: 'info',
    }),
  },
  {
    keys: plainWords('aliases alias redirect_from redirects old_url'),
    isSaid: () => false,
    // Obsidian’s aliases are other names, not addresses.
    means: (_, value) => [value].flat().some((item) => /^(?:\/|https?:)/.test(String(item))),
    explain: () => ({
      consequence: ': old addresses lead nowhere',
      help: 'Add them to the options of @docusaurus/plugin-client-redirects.',
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

/** Explains a key for which Docusaurus has its own. */
function insteadOf(
  field: string,
  keys: string,
  {
    help,
    severity = 'info',
    isSaid = (data) => Object.hasOwn(data, field),
    means,
  }: Partial<Pick<Explanation, 'severity'>> &
    Partial<Pick<Purpose, 'isSaid' | 'means'>> & { help: string | ((value: unknown) => string) },
): Purpose {
  return {
    keys: plainWords(keys),
    isSaid,
    means,
    explain: (value) => ({
      consequence: '',
      help: typeof help === 'string' ? help : help(value),
      severity,
    }),
  };
}

/** Hugo holds a post back until its `publishDate`; Docusaurus never does. */
function explainDate(
  value: unknown,
  { date, isDatedByName }: IgnoringPost,
): Explanation | undefined {
  const day = isoDay(value);
  const own = isoDay(date);
  const write = `rite date: ${day ?? '2026-01-31'}.`;
  if (own === undefined)
    return {
      consequence: ': the post doesn’t get this date',
      help: `W${write}`,
      severity: 'warning',
    };
  if (day !== undefined && day > own)
    return {
      consequence: ': the post is public before that day, too',
      help: 'To publish it later, write draft: true until then.',
      severity: 'info',
    };
  if (!isDatedByName || day === own) return undefined;
  return {
    consequence: '',
    help: `The post has the date in its file name. For another one, w${write}`,
    severity: 'info',
  };
}

function isoDay(value: unknown): string | undefined {
  const day = value instanceof Date ? value : new Date(String(value));
  return Number.isNaN(day.getTime()) ? undefined : day.toISOString().slice(0, 10);
}

interface Purpose {
  /** The keys in their plain spelling. */
  keys: ReadonlySet<string>;
  /** Whether the post also uses Docusaurus's key for it. */
  isSaid(data: Record<string, unknown>): boolean;
  /** Whether a value can have this purpose at all. */
  means?: ((plain: string, value: unknown) => boolean) | undefined;
  explain(value: unknown, post: IgnoringPost): Explanation | undefined;
}

export interface IgnoringPost {
  data: Record<string, unknown>;
  /** From its own `date` or its file name; `undefined` if only git can tell. */
  date: Date | undefined;
  isDatedByName: boolean;
  /**
   * Whether code in the config decides which posts are published: that code may read such a key.
   */
  isLeftToCode: boolean;
}

export interface Explanation {
  /** The effect on the post. Completes "Docusaurus doesn’t read …". */
  consequence: string;
  help: string;
  severity: 'info' | 'warning';
}

import { createRequire } from 'node:module';
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { refusedFields } from '../../src/plugin/check/frontMatter/frontMatterFields.ts';
import { often } from '../helpers/cases.ts';

type Data = Record<string, unknown>;

const require = createRequire(import.meta.url);
const { validateBlogPostFrontMatter } =
  require('@docusaurus/plugin-content-blog/lib/frontMatter.js') as {
    validateBlogPostFrontMatter(data: Data): unknown;
  };

// Docusaurus also prints what it refuses.
beforeAll(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

const { normalizeSocials } = require('@docusaurus/plugin-content-blog/lib/authorsSocials.js') as {
  normalizeSocials(socials: unknown): unknown;
};

/**
 * Returns the fields that Docusaurus refuses: with its schema or, for socials, when it creates
 * addresses from them.
 */
function theirs(data: Data): string[] {
  try {
    validateBlogPostFrontMatter(data);
    const { authors } = data;
    return (Array.isArray(authors) ? authors : [authors]).some(hasBadSocials) ? ['authors'] : [];
  } catch (error) {
    const { details } = error as { details?: { path: (string | number)[] }[] };
    if (!details) throw error;
    // The only problem without a path is a post that's both draft and unlisted.
    return fields(details.map(({ path }) => path[0] ?? 'unlisted'));
  }
}

function hasBadSocials(author: unknown): boolean {
  if (typeof author !== 'object' || author === null || !('socials' in author)) return false;
  // The schema treats a date as an empty map; this check doesn't.
  if (author.socials instanceof Date) return true;
  const { stackoverflow, ...others } = (author.socials ?? {}) as Data;
  try {
    // The schema has turned the number of a Stack Overflow account into text.
    normalizeSocials({
      ...others,
      ...(stackoverflow !== undefined && { stackoverflow: `${stackoverflow}` }),
    });
    return false;
  } catch {
    return true;
  }
}

function ours(data: Data): string[] {
  return fields(refusedFields(data).map(({ path }) => path[0] ?? ''));
}

function fields(names: (string | number)[]): string[] {
  return [...new Set(names.map(String))].sort();
}

/** Possible YAML values, including tricky ones. */
const scalar = fc.oneof(
  { weight: 3, arbitrary: fc.string({ maxLength: 8 }) },
  fc.constantFrom(
    '',
    ' ',
    'text',
    'true',
    'TRUE',
    'False',
    ' true',
    'yes',
    'null',
    '0',
    '2',
    ' 3 ',
    '4.5',
    '6',
    '7',
    '1e1',
    '0x3',
    '0b11',
    '+3',
    '3.',
    '.3e1',
    '03',
    '2026-11-22',
    '2026-13-45',
    'next tuesday',
    '/img/a.png',
    './a.png',
    'a.png?b=c#d',
    '/img/my photo.png',
    '/img/%20.png',
    '/img/%2.png',
    '/img/zoë.png',
    'https://example.com',
    'https://exämple.com/ö',
    'https://',
    'http:',
    'mailto:a@b',
    '//cdn.example.com/a.png',
    '[a]',
    '/a[b].png',
    'a:b',
    '1:2',
    '#',
    '##',
    '?',
    'C:\\a.png',
    '@site/a.png',
    'a|b',
    'http://[::1]/a',
    'http://[::1',
    'a//b',
    '///',
    ':',
    '%',
    '\u{1F389}',
    '\uD800',
  ),
  fc.constantFrom(null, true, false),
  fc.constantFrom(
    0,
    -0,
    1,
    2,
    2.5,
    3,
    6,
    6.1,
    7,
    -3,
    2026,
    1e300,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ),
  fc.constantFrom(new Date('2026-11-22'), new Date(0)),
);

const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 4, arbitrary: scalar },
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        'key',
        'name',
        'title',
        'url',
        'imageURL',
        'image_url',
        'socials',
        'twitter',
        'stackoverflow',
        'other',
        'label',
        'permalink',
        'author',
        'date',
        '__proto__',
      ),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
})).value;

const names = [
  'id',
  'title',
  'title_meta',
  'sidebar_label',
  'description',
  'tags',
  'authors',
  'author',
  'author_title',
  'author_url',
  'author_image_url',
  'authorURL',
  'authorTitle',
  'authorImageURL',
  'slug',
  'image',
  'keywords',
  'hide_table_of_contents',
  'last_update',
  'draft',
  'unlisted',
  'toc_min_heading_level',
  'toc_max_heading_level',
  'unknown_field',
  'constructor',
];

describe('the check refuses a field exactly when Docusaurus does', () => {
  test.each(names)('%s', (name) => {
    fc.assert(
      fc.property(value, (one) => {
        const data = { [name]: one };
        expect(ours(data)).toEqual(theirs(data));
      }),
      often(300),
    );
  });

  test('fields that depend on each other', () => {
    const level = fc.oneof(scalar, fc.integer({ min: 0, max: 8 }), fc.constant(undefined));
    fc.assert(
      fc.property(level, level, scalar, scalar, (min, max, draft, unlisted) => {
        const levels = { toc_min_heading_level: min, toc_max_heading_level: max };
        // If the highest level is refused, the lowest one isn't compared: one finding is enough.
        const refused = theirs(levels);
        expect(ours(levels).length > 0).toBe(refused.length > 0);
        if (!refused.includes('toc_max_heading_level')) expect(ours(levels)).toEqual(refused);
        expect(ours({ draft, unlisted })).toEqual(theirs({ draft, unlisted }));
      }),
      often(1000),
    );
  });

  test('all of them at once', () => {
    // Docusaurus only checks whether a post is both draft and unlisted if nothing else is wrong.
    const some = fc
      .subarray(names, { minLength: 2 })
      .filter((of) => !of.some((name) => /^toc_|^unlisted$/.test(name)));
    fc.assert(
      fc.property(
        some,
        fc.array(scalar, { minLength: names.length, maxLength: names.length }),
        (of, values) => {
          const data = Object.fromEntries(of.map((name, index) => [name, values[index]]));
          expect(ours(data)).toEqual(theirs(data));
        },
      ),
      often(200),
    );
  });
});

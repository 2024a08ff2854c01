import { createRequire } from 'node:module';
import fc from 'fast-check';
import yaml from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { often } from '../helpers/cases.ts';
import { checkFiles } from '../helpers/site.ts';

type Data = Record<string, unknown>;

const require = createRequire(import.meta.url);
const { validateAuthorsMapInput, checkAuthorsMapPermalinkCollisions, getAuthorsMap } =
  require('@docusaurus/plugin-content-blog/lib/authorsMap.js') as {
    validateAuthorsMapInput(content: unknown): Data;
    checkAuthorsMapPermalinkCollisions(authors: unknown): void;
    getAuthorsMap: unknown;
  };
const { normalizeSocials } = require('@docusaurus/plugin-content-blog/lib/authorsSocials.js') as {
  normalizeSocials(socials: unknown): unknown;
};
const { normalizeUrl, _ } = {
  ...(require('@docusaurus/utils') as { normalizeUrl(parts: string[]): string }),
  _: require('lodash') as { kebabCase(text: string): string },
};

/**
 * Whether Docusaurus refuses an authors file: by its schema, or when it creates addresses from it.
 */
function isRefused(content: unknown): boolean {
  // Only existing values are validated (`getAuthorsMapInput`).
  if (!content) return false;
  try {
    const authors = validateAuthorsMapInput(content);
    const pages = Object.entries(authors).map(([key, author]) => {
      const { socials, page, name } = author as Data;
      if (socials) normalizeSocials(socials);
      const permalink = page === true ? _.kebabCase(key) : (page as Data | undefined)?.permalink;
      return [
        key,
        {
          name,
          page: page ? { permalink: normalizeUrl(['/blog/authors', String(permalink)]) } : null,
        },
      ];
    });
    checkAuthorsMapPermalinkCollisions(Object.fromEntries(pages));
    return false;
  } catch {
    return true;
  }
}

function findings(authors: string): string[] {
  const { diagnostics } = checkFiles({ 'blog/a.md': 'Text\n', 'blog/authors.yml': authors });
  return diagnostics.filter(({ rule }) => rule === 'authors-file').map(({ message }) => message);
}

const value = fc.oneof(
  fc.constantFrom<unknown>(
    ...['', ' ', 'Saim', 'true', 'TRUE', 'no', '5', 'saim@example.com', 'https://example.com'],
    ...['/img/saim.png', './saim.png', 'img/my photo.png', '/img/zoë.png', 'https://exämple.com'],
    ...['https://github.com/saim', 'saim/x', 'mailto:a@b', 'http:', '%', null, true, false],
    ...[0, 5, 82609, 1.5, 1e300, Number.NaN, [], ['a'], {}],
  ),
  fc.string({ maxLength: 5 }),
  fc.dictionary(
    fc.constantFrom(
      'permalink',
      'other',
      'twitter',
      'x',
      'github',
      'stackoverflow',
      'email',
      'Twitter',
      'blog',
    ),
    fc.constantFrom<unknown>(
      '',
      'saim',
      '/saim',
      'https://x.com/a',
      'a/b',
      null,
      5,
      1e300,
      true,
      [],
      {},
    ),
    { maxKeys: 3 },
  ),
);

const author = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record(
      {
        name: value,
        title: value,
        url: value,
        image_url: value,
        imageURL: value,
        email: value,
        description: value,
        page: value,
        socials: value,
        unknown: value,
      },
      { requiredKeys: [] },
    ),
  },
  { weight: 1, arbitrary: value },
);

describe('the check refuses an authors file exactly when Docusaurus does', () => {
  test('one author at a time', () => {
    fc.assert(
      fc.property(author, (one) => {
        const text = yaml.dump({ saim: one });
        expect(findings(text).length > 0).toBe(isRefused(yaml.load(text)));
      }),
      often(80),
    );
  });

  test('one field of one author at a time', () => {
    const field = fc.constantFrom(
      'name',
      'title',
      'url',
      'image_url',
      'imageURL',
      'email',
      'description',
      'page',
      'socials',
    );
    fc.assert(
      fc.property(field, value, (name, one) => {
        const text = yaml.dump({ saim: { ...(name !== 'name' && { name: 'Saim' }), [name]: one } });
        const found = findings(text);
        expect(found.length > 0).toBe(isRefused(yaml.load(text)));
      }),
      often(80),
    );
  });

  test('the pages of several authors', () => {
    const page = fc.constantFrom<unknown>(
      true,
      false,
      undefined,
      { permalink: 'saim' },
      { permalink: '/saim' },
      { permalink: 'saim/' },
      { permalink: '../saim' },
      { permalink: '/blog//x' },
    );
    const key = fc.constantFrom('saim', 'Saim', 'SAIM', 'sa-im', 'sa_im', 'saIm', 'x', 'ada');
    fc.assert(
      fc.property(fc.dictionary(key, page, { maxKeys: 4 }), (pages) => {
        const authors = Object.fromEntries(
          Object.entries(pages).map(([name, own]) => [
            name,
            { name, ...(own !== undefined && { page: own }) },
          ]),
        );
        const text = yaml.dump(authors);
        expect(findings(text).length > 0).toBe(isRefused(yaml.load(text)));
      }),
      often(60),
    );
  });

  test.each([
    ['nothing', ''],
    ['comments only', '# saim\n'],
    ['null', '~\n'],
    ['a list', '- saim\n'],
    ['a word', 'saim\n'],
    ['a number', '5\n'],
    ['an empty map', '{}\n'],
    ['an author that is null', 'saim:\n'],
    ['an author that is a word', 'saim: Saim\n'],
    ['a key that objects have', '__proto__:\n  name: A\nconstructor:\n  name: B\n'],
  ])('%s', (_name, text) => {
    expect(findings(text).length > 0).toBe(isRefused(yaml.load(text)));
  });

  test('the function that reads it still exists', () => {
    expect(getAuthorsMap).toBeTypeOf('function');
  });
});

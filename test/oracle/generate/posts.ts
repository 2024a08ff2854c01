import fc from 'fast-check';
import { AUTHOR_KEYS, TAG_KEYS } from './people.ts';

/** The files of a blog: up to eight posts, with every kind of name. */
export function postFiles(): fc.Arbitrary<Record<string, string>> {
  return fc
    .array(fc.tuple(fileName(), postText()), { maxLength: 8 })
    .map((posts) => Object.fromEntries(posts));
}

function fileName(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...NAMES) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom(...FOLDERS),
          fc.constantFrom(...DATES),
          fc.constantFrom(...WORDS),
          fc.constantFrom(...ENDINGS),
        )
        .map((parts) => parts.join('')),
    },
  );
}

function postText(): fc.Arbitrary<string> {
  return fc
    .tuple(
      frontMatter(),
      fc.constantFrom('Text\n', '# A title\n\nText\n', 'One\n\n<!-- truncate -->\n\nTwo\n'),
    )
    .map(([fields, body]) => {
      const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}`);
      return lines.length === 0 ? body : `---\n${lines.join('\n')}\n---\n\n${body}`;
    });
}

/** Front matter as people write it, field by field, each already YAML. */
export function frontMatter(): fc.Arbitrary<Record<string, string>> {
  const yaml = (value: unknown) => JSON.stringify(value);
  const fields = fc.record(
    {
      title: fc.constantFrom('A title', '"Quoted: a title"'),
      slug: fc.constantFrom(...SLUGS),
      date: fc.constantFrom(...DATE_VALUES),
      tags: fc.array(tag(), { maxLength: 3 }).map(yaml),
      authors: authors().map(yaml),
    },
    { requiredKeys: [] },
  );
  return fc.tuple(fields, visibility()).map(([one, other]) => ({ ...one, ...other }));
}

/** Docusaurus refuses a post that is both, so only a few are. */
function visibility(): fc.Arbitrary<Record<string, string>> {
  return fc.oneof(
    { weight: 60, arbitrary: fc.constant({}) },
    {
      weight: 39,
      arbitrary: fc.constantFrom<Record<string, string>[]>(
        { draft: 'true' },
        { draft: '"true"' },
        { draft: 'false' },
        { unlisted: 'true' },
        { unlisted: 'true' },
        { draft: 'false', unlisted: 'true' },
      ),
    },
    { weight: 1, arbitrary: fc.constant({ draft: 'true', unlisted: 'true' }) },
  );
}

function tag(): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...TAG_KEYS) },
    {
      weight: 1,
      arbitrary: fc.record({
        label: fc.constantFrom('A Label', 'c#'),
        permalink: fc.constantFrom('/spelled', 'spelled/out', 'own', 'spelled.html'),
      }),
    },
    { weight: 1, arbitrary: fc.constant(2024) },
  );
}

function authors(): fc.Arbitrary<unknown> {
  const key = fc.oneof(
    { weight: 99, arbitrary: fc.constantFrom(...AUTHOR_KEYS.slice(0, 3)) },
    { weight: 1, arbitrary: fc.constantFrom(...AUTHOR_KEYS, 'nobody') },
  );
  const person = fc.oneof(
    { weight: 8, arbitrary: key },
    { weight: 1, arbitrary: fc.constant<unknown>({ name: 'Carol', title: 'Guest' }) },
    { weight: 1, arbitrary: key.map((value): unknown => ({ key: value, title: 'Host' })) },
  );
  return fc.oneof(
    { weight: 2, arbitrary: person },
    {
      weight: 3,
      arbitrary: fc.uniqueArray(person, {
        maxLength: 2,
        selector: (value) => JSON.stringify(value),
      }),
    },
  );
}

const NAMES = [
  ...[
    'a.md',
    'b.mdx',
    'index.md',
    'README.md',
    'sub/index.md',
    'sub/c.md',
    'sub/README.mdx',
    'tags.md',
  ],
  ...[
    'v2.0.md',
    "it's.md",
    'UPPER Case.mdx',
    'é.md',
    'page.html.md',
    'a&b.md',
    'a+b.md',
    '(paren).md',
  ],
  ...[
    '_left.md',
    '_parts/out.md',
    'a.test.md',
    '.hidden.md',
    'archive.md',
    'page/2.md',
    'x.MD',
    'notes.txt',
  ],
  ...[
    '2024-02-06/index.mdx',
    '2024/02/03/deep.md',
    '2024-1-5-single.md',
    'v2024-02-14-x.md',
    '2024-02-12--dash.md',
  ],
];
const FOLDERS = ['', '', '', 'sub/', '2024/'];
const DATES = ['', '2024-01-02-', '2024/03/04-', '2023-12-31'];
const WORDS = ['post', 'two words', 'talk.v2', 'Talk'];
const ENDINGS = ['.md', '.mdx', '/index.md', '/index.mdx'];

const SLUGS = [
  ...[
    'one',
    '/one',
    'one/',
    'ONE',
    'two',
    'three',
    '/',
    'a/b',
    '/a//b',
    'x.html',
    'x.md',
    'with space',
    'é',
    '"%C3%A9"',
  ],
  ...[
    'tags',
    'archive',
    'authors',
    'page/2',
    './rel',
    '../up',
    '2024',
    'a.pdf',
    '"#h"',
    '"q?x=1"',
    'index.html',
  ],
];

const DATE_VALUES = [
  ...[
    '2024-05-01',
    '2024-05-01T10:00',
    '2024-05-01 10:00:00',
    '"2024-05-01"',
    '"2024-05-01T10:00"',
  ],
  ...['2024-05-01T10:00:00Z', '2024-05-02', '2024-05-03', '"May 1, 2024"'],
];

import fc from 'fast-check';

/** Blogs whose posts are full of typos, in their front matter keys and in author and tag keys. */
export function blogOfSlips(): fc.Arbitrary<Record<string, string>> {
  const authors = fc.subarray(Object.entries(AUTHORS), { minLength: 1 });
  const tags = fc.subarray(Object.entries(TAGS));
  return fc
    .tuple(authors, tags, fc.array(post(), { minLength: 1, maxLength: 3 }))
    .map(([people, topics, posts]) => ({
      'blog/authors.yml': people.map(([key, name]) => `${key}:\n  name: ${name}\n`).join(''),
      ...(topics.length > 0 && {
        'blog/tags.yml': topics.map(([key, label]) => `${key}:\n  label: ${label}\n`).join(''),
      }),
      ...Object.fromEntries(posts.map((text, index) => [`blog/post-${index}.md`, text])),
    }));
}

function post(): fc.Arbitrary<string> {
  const words = fc.oneof(
    list(Object.entries(AUTHORS).flat()).map((value) => ['authors', value] as const),
    list(Object.entries(TAGS).flat()).map((value) => ['tags', value] as const),
    fc.constantFrom(...FIELDS),
  );
  const line = fc
    .tuple(words, fc.constantFrom(0, 0, 0, 1, 2, 3))
    .map(([[key, value], slip]) => `${misspell(key, slip)}: ${value}`);
  return fc
    .tuple(
      fc.uniqueArray(line, { minLength: 1, maxLength: 5, selector: (text) => text.split(':')[0] }),
      fc.constantFrom(...BODIES),
    )
    .map(([lines, body]) => `---\n${lines.join('\n')}\n---\n\n${body}\n`);
}

/** A list in each YAML form, or a single word. */
function list(words: readonly string[]): fc.Arbitrary<string> {
  const word = fc
    .tuple(fc.constantFrom(...words), fc.constantFrom(...WAYS))
    .map(([text, way]) => way(text));
  return fc.oneof(
    word,
    fc.uniqueArray(word, { minLength: 1, maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc
      .uniqueArray(word, { minLength: 1, maxLength: 3 })
      .map((items) => items.map((item) => `\n  - ${item}`).join('')),
    fc.uniqueArray(word, { minLength: 2, maxLength: 3 }).map((items) => items.join(', ')),
  );
}

function misspell(key: string, slip: number): string {
  if (slip === 0) return key;
  if (slip === 1) return key.charAt(0).toUpperCase() + key.slice(1);
  if (slip === 2) return key.slice(0, 2) + key.charAt(3) + key.charAt(2) + key.slice(4);
  return key.slice(0, -1);
}

/**
 * How people write a word that they know: in another case or with other separators, with a typo, in
 * quotes.
 */
const WAYS: ((word: string) => string)[] = [
  (word) => word,
  (word) => word.toLowerCase(),
  (word) => word.toUpperCase(),
  (word) => word.replace(/[-_ ]/g, '_'),
  (word) => word.replace(/[-_ ]/g, ' '),
  (word) => word.normalize('NFD').replace(/\p{M}/gu, ''),
  (word) => word.charAt(1) + word.charAt(0) + word.slice(2),
  (word) => `${word}s`,
  (word) => word.slice(0, -1),
  (word) => `"${word}"`,
];

const AUTHORS: Record<string, string> = {
  anna: 'Anna Berg',
  anne: 'Anne Lind',
  'jean-luc': 'Jean-Luc Morel',
  åsa: 'Åsa Ek',
  'team-2024': 'The Team',
  lee: 'Sam Lee',
  LEE: 'Kim Lee',
  slee: 'Sam Lee',
};

const TAGS: Record<string, string> = {
  kubernetes: 'Kubernetes',
  react: 'React',
  preact: 'Preact',
  'open-source': 'Open Source',
  café: 'Café',
  v1: 'Version 1',
  go: 'The language',
};

const FIELDS: (readonly [string, string])[] = [
  ['title', 'A title'],
  ['slug', 'own'],
  ['date', '2024-05-01'],
  ['draft', 'true'],
  ['draft', 'false'],
  ['unlisted', 'true'],
  ['unlisted', 'false'],
  ['published', 'true'],
  ['published', 'false'],
  ['listed', 'false'],
  ['hidden', 'true'],
  ['private', 'true'],
  ['categories', '[react]'],
  ['description', 'What it is about'],
  ['image', '/img/Hall.svg'],
  ['author', 'Anna Berg'],
  ['keywords', '[a, b]'],
];

const BODIES = [
  'Text',
  '![a hall](/img/Hall.svg)',
  '![a hall](/static/img/hall.svg)\n\n<!-- truncate -->\n\n[one](./Post-0.md)',
  'Text\n\n[here](#Here)\n\n## Here\n\n<img src="/img/HALL.svg" alt="A hall" />',
];

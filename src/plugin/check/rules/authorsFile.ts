import kebabCase from 'lodash/kebabCase.js';
import upperFirst from 'lodash/upperFirst.js';
import { authorFields, isStrayField, refusedSocials } from '../frontMatter/authorFields.ts';
import type { DataFile } from '../frontMatter/dataFile.ts';
import { describeDataFileProblem } from '../frontMatter/dataFileMessages.ts';
import { fieldsOfAuthor } from '../frontMatter/fieldNames.ts';
import { outdentedEntries } from '../frontMatter/outdentedEntry.ts';
import { explainedBelow, fieldsBelowKey } from '../frontMatter/outdentedFields.ts';
import type { YamlMap } from '../frontMatter/yaml.ts';
import { findOddCharacters } from '../frontMatter/yamlSlips.ts';
import type { Rule } from '../rule.ts';
import type { Range } from '../text/source.ts';
import { isRecord, show } from '../text/values.ts';

export const authorsFile: Rule = {
  id: 'authors-file',
  severity: 'error',
  summary: 'An authors file that can’t be read, or an author in it that Docusaurus rejects.',
  why: 'A single mistake stops the whole build, and Docusaurus names neither the file nor the line.',
  stopsLoading: true,
  examples: {
    bad: [
      {
        title: 'A duplicate key, as a merge can leave it',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n',
          'blog/authors.yml': 'saim:\n  name: Saim\n⟦saim⟧:\n  name: Saim Safdar\n',
        },
        says: [
          {
            message: 'The key "saim" appears twice, first on line 1.',
            help: 'Merge the fields of both into one, and delete the other.',
          },
        ],
      },
      {
        title: 'Neither a name nor an image',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n',
          'blog/authors.yml': '⟦saim⟧:\n  title: Engineer\n',
        },
        says: [
          {
            message: 'The author "saim" has neither a name nor an image_url.',
            help: 'Add name: …',
          },
        ],
      },
      {
        title: 'An indented author key, which makes a field appear twice',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n',
          'blog/authors.yml': 'saim:\n  name: Saim\n  ada:\n  ⟦name⟧: Ada\n',
        },
        says: [
          {
            message: 'The key "name" appears twice, first on line 2.',
            help: 'Keep one of the two. If a new entry starts here, write its key on a separate line above, without leading spaces.',
          },
        ],
      },
      {
        title: 'A value that begins with @',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n',
          'blog/authors.yml': 'saim:\n  name: Saim\n  socials:\n    x: ⟦@saim⟧\n',
        },
        says: [
          {
            message:
              'This file isn’t valid YAML: a value can’t begin with @ unless it’s in quotes.',
            help: 'Put quotes around the value: "@saim".',
          },
        ],
      },
      {
        title: 'A no-break space, pasted from a web page',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n',
          'blog/authors.yml': 'saim:\n⟦\u00a0⟧\u00a0name: Saim\n',
        },
        says: [
          {
            message:
              'YAML doesn’t read this as you meant it: this line has a character that looks like a space (U+00A0).',
            help: 'Replace it with a plain space.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A name and other fields',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n',
          'blog/authors.yml':
            'saim:\n  name: Saim\n  title: Engineer\n  url: https://example.com\n',
        },
      },
    ],
  },
  check({ localizedBlogs }, report) {
    for (const { blog, authors: file, locale } of localizedBlogs) {
      if (!file) continue;
      const { source, map } = file;
      const say: Say = (range, message, help) =>
        report({
          at: { source, range: range ?? { start: 0, end: 0 } },
          message,
          help,
          locale: locale.name,
        });
      if (file.problem) {
        const { range, message, help } = describeDataFileProblem(file.problem, source.text);
        say(range, message, help);
      } else if (isRecord(file.data)) {
        const odd = isMisread(file.data) ? findOddCharacters(source.text) : [];
        // All other problems follow from it.
        for (const { range, cause, help } of odd)
          say(range, `YAML doesn’t read this as you meant it: ${cause}.`, help);
        if (odd.length > 0) continue;
        // Before 3.5, Docusaurus had no author pages, and ignored these fields.
        const hasPages = blog.authorsBasePath !== null;
        const entries = Object.entries(file.data);
        const keys = entries.flatMap(([key, value]) => (isStrayField(key, value) ? key : []));
        const { stray, isPart } = outdentedEntries(keys, map, source.text);
        for (const { range, cause, help } of stray) say(range, `${upperFirst(cause)}.`, help);
        for (const [key, author] of entries)
          if (!isPart(key)) checkAuthor(key, author, file, say, hasPages);
        if (hasPages) checkPages(file.data, map, say);
      } else if (file.data !== undefined && file.data !== null) {
        say(
          map.value([]),
          'This file isn’t a map of author keys.',
          'Write each author as a key, followed by its fields on indented lines.',
        );
      }
    }
  },
};

/** Whether the file's structure differs from what its author sees. */
function isMisread(authors: Record<string, unknown>): boolean {
  return Object.entries(authors).some(
    ([key, author]) =>
      !isRecord(author) ||
      INVISIBLE.test(key) ||
      Object.keys(author).some((field) => INVISIBLE.test(field)),
  );
}

function checkAuthor(
  key: string,
  author: unknown,
  { source, map }: DataFile,
  say: Say,
  hasPages: boolean,
): void {
  if (!isRecord(author)) {
    const message = `The author "${key}" is ${show(author)}, not a map of fields.`;
    say(
      map.value([key]),
      message,
      'Write name: and the other fields on indented lines below the key.',
    );
    return;
  }
  if (
    author.name === undefined &&
    author.image_url === undefined &&
    author.imageURL === undefined
  ) {
    say(map.key([key]), `The author "${key}" has neither a name nor an image_url.`, 'Add name: …');
  }
  if (author.image_url !== undefined && author.imageURL !== undefined) {
    const message = `The author "${key}" has both image_url and imageURL.`;
    say(map.key([key, 'imageURL']), message, 'Keep image_url.');
  }
  for (const [field, value] of Object.entries(author)) {
    const expected = authorFields.get(field);
    if (!expected || expected.accepts(value) || (!hasPages && OF_PAGES.has(field))) continue;
    const below = fieldsBelowKey(map.key([key, field]), value, source.text, fieldsOfAuthor);
    const { range, message, help } = explainedBelow(below, {
      range: map.value([key, field]),
      message: `"${field}" of the author "${key}" is ${show(value)}. Expected ${expected.name}.`,
      help: undefined,
    });
    say(range, message, help);
  }
  if (!hasPages || !isRecord(author.socials)) return;
  for (const [platform, handle] of refusedSocials(author.socials)) {
    const message = `"${platform}" of the author "${key}" is ${show(handle)}. Expected a user name or a whole address.`;
    say(map.value([key, 'socials', platform]), message, helpForAccount(handle));
  }
}

/** `www.linkedin.com/in/ana`, `in/ana`: Docusaurus takes a user name without a slash, or an address with https://. */
function helpForAccount(handle: unknown): string {
  if (typeof handle !== 'string' || handle === '')
    return 'Write the user name, in quotes if it’s a number.';
  const address = handle.replace(/^(?:https?:)?\/*/i, '');
  if (/^[\w-]+(?:\.[\w-]+)+\//.test(address)) return `Write https://${address}.`;
  const name = handle.split('/').filter(Boolean).at(-1);
  return name ? `Write the user name alone: ${name}.` : 'Write the user name alone.';
}

/** Two authors with one page address (plugin-content-blog/src/authorsMap.ts, `checkAuthorsMapPermalinkCollisions`). */
function checkPages(authors: Record<string, unknown>, map: YamlMap, say: Say): void {
  const owners = new Map<string, string>();
  for (const [key, author] of Object.entries(authors)) {
    if (!isRecord(author) || !author.page) continue;
    const permalink = isRecord(author.page) ? String(author.page.permalink) : kebabCase(key);
    const page = permalink.replace(/^\/+/, '');
    const owner = owners.get(page);
    if (owner === undefined) {
      owners.set(page, key);
      continue;
    }
    const message = `The pages of "${key}" and "${owner}" have the same address: ${page}.`;
    say(
      map.key([key, 'page']),
      message,
      'Give one of them its own address, with page: {permalink: …}.',
    );
  }
}

const OF_PAGES = new Set(['page', 'socials', 'description']);

/** In a key, because the author doesn't see that it differs from the key in posts. */
const INVISIBLE = /[\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]/;

type Say = (range: Range | undefined, message: string, help?: string) => void;

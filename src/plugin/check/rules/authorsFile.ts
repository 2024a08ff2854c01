import kebabCase from 'lodash/kebabCase.js';
import { authorFields, refusedSocials } from '../frontMatter/authorFields.ts';
import { describeDataFileProblem } from '../frontMatter/dataFileMessages.ts';
import type { YamlMap } from '../frontMatter/yaml.ts';
import type { Rule } from '../rule.ts';
import type { Range } from '../text/source.ts';
import { isRecord, show } from '../text/values.ts';

export const authorsFile: Rule = {
  id: 'authors-file',
  severity: 'error',
  summary: 'An authors file that cannot be read, or an author in it that Docusaurus refuses.',
  why: 'One slip in it stops the whole build, and Docusaurus names neither file nor line.',
  stopsLoading: true,
  examples: {
    bad: [
      {
        title: 'A key twice, as merges leave it',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n',
          'blog/authors.yml': 'saim:\n  name: Saim\n⟦saim⟧:\n  name: Saim Safdar\n',
        },
        says: [
          {
            message: 'The key "saim" stands here twice.',
            help: 'Keep one of the two, with the fields of both.',
          },
        ],
      },
      {
        title: 'Neither name nor picture',
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
    ],
    good: [
      {
        title: 'A name and what else there is to say',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n',
          'blog/authors.yml':
            'saim:\n  name: Saim\n  title: Engineer\n  url: https://example.com\n',
        },
      },
    ],
  },
  check({ editions }, report) {
    for (const { authors: file, locale } of editions) {
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
        const { message, help } = describeDataFileProblem(file.problem, source.text);
        say(file.problem.range, message, help);
      } else if (isRecord(file.data)) {
        for (const [key, author] of Object.entries(file.data)) checkAuthor(key, author, map, say);
        checkPages(file.data, map, say);
      } else if (file.data !== undefined && file.data !== null) {
        say(
          map.value([]),
          'This file has to be a map of author keys.',
          'Write each author as key: with the fields below it.',
        );
      }
    }
  },
};

function checkAuthor(key: string, author: unknown, map: YamlMap, say: Say): void {
  if (!isRecord(author)) {
    const message = `The author "${key}" is ${show(author)}, not a map of fields.`;
    say(map.value([key]), message, 'Write name: and the rest indented below the key.');
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
    if (!expected || expected.accepts(value)) continue;
    say(
      map.value([key, field]),
      `"${field}" of the author "${key}" is ${show(value)}. Expected ${expected.name}.`,
    );
  }
  if (!isRecord(author.socials)) return;
  for (const [platform, handle] of refusedSocials(author.socials)) {
    const message = `"${platform}" of the author "${key}" is ${show(handle)}. Expected a user name or a whole address.`;
    say(map.value([key, 'socials', platform]), message);
  }
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
    const message = `The page of "${key}" has the address of the page of "${owner}": ${page}.`;
    say(map.key([key, 'page']), message, 'Give one of them page: {permalink: …}.');
  }
}

type Say = (range: Range | undefined, message: string, help?: string) => void;

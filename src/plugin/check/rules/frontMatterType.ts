import type { Fix } from '../diagnostic.ts';
import { commentHelp } from '../frontMatter/cutTexts.ts';
import { fieldsOfPost } from '../frontMatter/fieldNames.ts';
import { refusedFields } from '../frontMatter/frontMatterFields.ts';
import { namePath } from '../frontMatter/namePath.ts';
import { explainedBelow, fieldsBelowKey } from '../frontMatter/outdentedFields.ts';
import { legacyAuthorFields } from '../frontMatter/postAuthors.ts';
import { isPlainText, type YamlPath } from '../frontMatter/yaml.ts';
import type { Rule } from '../rule.ts';
import type { Range } from '../text/source.ts';
import { isFalse, isYes, show } from '../text/values.ts';

export const frontMatterType: Rule = {
  id: 'front-matter-type',
  severity: 'error',
  judgesFrontMatter: true,
  summary: 'A front matter field of the wrong type.',
  why: 'Docusaurus stops at the first post that has one.',
  stopsLoading: true,
  examples: {
    bad: [
      {
        title: 'Tags as text, and an empty description',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n⟦description⟧:\ntags: ⟦paralus, meetup⟧\n---\n\nText\n',
        },
        says: [
          {
            message: '"description" is null. Expected text.',
            help: 'Give it a value, or delete the line.',
          },
          {
            message: '"tags" is "paralus, meetup". Expected a list: [one, two].',
            help: 'Write tags: [paralus, meetup].',
          },
        ],
      },
      {
        title: 'Two fields for the author',
        files: { 'blog/meetup.md': '---\nauthors: saim\n⟦author⟧: Saim\n---\n\nText\n' },
        says: [
          {
            message: '"author" is used together with "authors". Expected only one of them.',
            help: 'Keep "authors".',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A list',
        files: { 'blog/meetup.md': '---\nauthors: saim\ntags: [paralus, meetup]\n---\n\nText\n' },
      },
    ],
  },
  readsDrafts: true,
  checkPost({ post, isDraft }, report) {
    const { data, map, bodyStart } = post.frontMatter;
    for (const { path, expected } of refusedFields(data)) {
      const value = path.reduce<unknown>(
        (at, step) => (at as Record<string | number, unknown>)[step],
        data,
      );
      const text = value === null ? post.source.text.slice(0, bodyStart) : '';
      report(
        explainedBelow(fieldsBelowKey(map.key(path), value, text, fieldsOfPost), {
          range: map.value(path) ?? map.value(path.slice(0, 1)),
          message: `${namePath(path)} is ${show(value)}. Expected ${expected}.`,
          help: commentHelp(path, map) ?? helpFor(path, value),
          fix: fixFor(path, value, map.value(path)),
        }),
      );
    }
    // Docusaurus doesn't read the authors of a draft.
    for (const field of isDraft ? [] : mixedAuthorFields(data)) {
      report({
        range: map.key([field]),
        message: `"${field}" is used together with "authors". Expected only one of them.`,
        help: 'Keep "authors".',
      });
    }
  },
};

function helpFor(path: YamlPath, value: unknown): string | undefined {
  if (path[0] === 'image' && typeof value === 'string' && value.startsWith('./'))
    return 'Rename the file so that it has only ASCII letters and no spaces, and write the new name. Escapes don’t work here.';
  if (value === null) return 'Give it a value, or delete the line.';
  if (path.length === 1 && switches.has(String(path[0])) && (isYes(value) || isFalse(value)))
    return `Write ${path[0]}: ${isYes(value)}.`;
  const words = wordsOf(path, value);
  if (!words) return undefined;
  const help = `Write ${path[0]}: ${listOf(words)}`;
  const [word = ''] = words;
  // Jekyll and Eleventy would split it.
  return isUnsure(words)
    ? `${help}, or ${listOf(word.split(/\s+/))} if each word is a tag.`
    : `${help}.`;
}

/** Booleans: YAML 1.1 has more words for them. There's no fix, because it would hide or show a post. */
const switches = new Set(['draft', 'unlisted', 'hide_table_of_contents']);

/** `tags: a, b` means a list. It's fixed only if the words need no quotes. */
function fixFor(path: YamlPath, value: unknown, range: Range | undefined): Fix | undefined {
  const words = wordsOf(path, value);
  const isSure = words && !isUnsure(words) && words.every(isPlainText);
  if (!isSure || !range || !words.every((word) => /^[\p{L}\d][\p{L}\d_ -]*$/u.test(word)))
    return undefined;
  const list = listOf(words);
  return { title: `Write ${list}`, edits: [{ range, text: list }] };
}

/** The words of a text, where a list is expected. */
function wordsOf([field, ...rest]: YamlPath, value: unknown): string[] | undefined {
  if (rest.length > 0 || typeof value !== 'string' || (field !== 'tags' && field !== 'keywords'))
    return undefined;
  return value
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
}

/** Whether words are separated by spaces without commas: it may be one item of several words, or several items. */
function isUnsure([word = '', ...others]: readonly string[]): boolean {
  return others.length === 0 && /\s/.test(word);
}

function listOf(words: readonly string[]): string {
  return `[${words.map((word) => (isPlainText(word) ? word : JSON.stringify(word))).join(', ')}]`;
}

/** plugin-content-blog/src/authors.ts, `getBlogPostAuthors`: the old and new fields can't be combined. */
function mixedAuthorFields(data: Record<string, unknown>): string[] {
  const { authors } = data;
  const none =
    authors === undefined || authors === null || (Array.isArray(authors) && authors.length === 0);
  if (none) return [];
  return legacyAuthorFields.filter((field) => Boolean(data[field]));
}

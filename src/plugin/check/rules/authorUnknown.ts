import type { Fix } from '../diagnostic.ts';
import type { DataFile } from '../frontMatter/dataFile.ts';
import { isPlainText } from '../frontMatter/yaml.ts';
import { hasKey, keysOf } from '../posts/edition.ts';
import type { Rule } from '../rule.ts';
import type { Range } from '../text/source.ts';
import { nearest, surest } from '../text/suggest.ts';
import { isRecord, own } from '../text/values.ts';

export const authorUnknown: Rule = {
  id: 'author-unknown',
  severity: 'error',
  summary: 'An author key that the authors file does not have.',
  why: 'Docusaurus stops at the first post with one, and says no line.',
  stopsLoading: true,
  examples: {
    bad: [
      {
        title: 'A slip of the fingers',
        files: { 'blog/meetup.md': '---\nauthors: [⟦siam⟧]\n---\n\nText\n' },
        says: [{ message: 'No author has the key "siam".', help: 'Did you mean "saim"?' }],
      },
      {
        title: 'The name in place of the key',
        files: { 'blog/meetup.md': '---\nauthors: ⟦Saim Safdar⟧\n---\n\nText\n' },
        says: [
          {
            message: 'No author has the key "Saim Safdar".',
            help: 'That is the name of "saim": write the key.',
          },
        ],
      },
      {
        title: 'Two keys in one text',
        files: {
          'blog/meetup.md': '---\nauthors: ⟦saim, ada⟧\n---\n\nText\n',
          'blog/authors.yml': 'saim:\n  name: Saim Safdar\nada:\n  name: Ada\n',
        },
        says: [
          { message: 'No author has the key "saim, ada".', help: 'Write a list: [saim, ada].' },
        ],
      },
    ],
    good: [
      {
        title: 'A key of the authors file',
        files: { 'blog/meetup.md': '---\nauthors: [saim]\n---\n\nText\n' },
      },
    ],
  },
  checkPost({ post, authorsFile, blog }, report) {
    // What is wrong with the file itself is said there, once.
    if (authorsFile?.problem) return;
    const { map } = post.frontMatter;
    for (const { key, path } of post.authors) {
      if (hasKey(authorsFile, key)) continue;
      const range = map.content(path);
      const { help, replacement } = suggest(key, authorsFile, blog.authorsMapPath);
      const isList = replacement?.startsWith('[') ?? false;
      // A list takes the place of the quotes too; within a list it would be one too many.
      const replaced = isList ? (map.value(path) ?? range) : range;
      const isSure = isList ? path.length === 1 : isPlainText(replacement ?? '');
      report({
        range,
        message: `No author has the key "${key}".`,
        label: authorsFile
          ? `not in ${authorsFile.source.file}`
          : `there is no ${blog.authorsMapPath}`,
        help,
        fix: isSure ? fixWith(replaced, replacement) : undefined,
      });
    }
  },
};

function suggest(
  key: string,
  authors: DataFile | undefined,
  authorsMapPath: string,
): { help: string | undefined; replacement?: string | undefined } {
  if (!authors) return { help: `Create ${authorsMapPath} with this key and a name.` };
  const keys = keysOf(authors);
  const parts = key.split(/\s*,\s*/).filter(Boolean);
  if (parts.length > 1 && parts.every((part) => keys.includes(part))) {
    const list = `[${parts.join(', ')}]`;
    return {
      help: `Write a list: ${list}.`,
      replacement: parts.every(isPlainText) ? list : undefined,
    };
  }
  const named = keys.find(
    (candidate) => nameOf(authors, candidate)?.toLowerCase() === key.toLowerCase(),
  );
  if (named) return { help: `That is the name of "${named}": write the key.`, replacement: named };
  const near = nearest(key, keys);
  if (near) return { help: `Did you mean "${near}"?`, replacement: surest(key, keys) };
  return {
    help:
      keys.length > 0 && keys.length <= 12
        ? `Known keys: ${keys.join(', ')}.`
        : `Add it to ${authors.source.file}.`,
  };
}

function nameOf(authors: DataFile, key: string): string | undefined {
  const author = isRecord(authors.data) ? own(authors.data, key) : undefined;
  const name = isRecord(author) ? author.name : undefined;
  return typeof name === 'string' ? name : undefined;
}

function fixWith(range: Range | undefined, replacement: string | undefined): Fix | undefined {
  if (replacement === undefined || !range) return undefined;
  return { title: `Write ${replacement}`, edits: [{ range, text: replacement }] };
}

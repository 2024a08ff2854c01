import type { DataFile } from '../frontMatter/dataFile.ts';
import { type InlineAuthor, inlineAuthors } from '../frontMatter/postAuthors.ts';
import { severityOf } from '../published/reportingSeverity.ts';
import type { Rule } from '../rule.ts';
import { isRecord, isText } from '../text/values.ts';

export const authorInline: Rule = {
  id: 'author-inline',
  severity: 'warning',
  judgesFrontMatter: true,
  summary:
    'An author who is described in a post instead of referenced by key. The level follows the blog’s onInlineAuthors.',
  why: 'Such an author has no page, and you have to keep the same details up to date in every post.',
  examples: {
    bad: [
      {
        title: 'The name of an author who has a key',
        files: {
          'blog/meetup.md':
            '---\nauthors:\n  - name: ⟦saim safdar⟧\n    title: Engineer\n---\n\nText\n',
        },
        says: [
          {
            message: 'The author "saim safdar" is described in the post, without a key.',
            help: 'This is "saim" in blog/authors.yml: replace these fields with the key, saim.',
          },
        ],
      },
      {
        title: 'A key where Docusaurus expects a name',
        files: { 'blog/meetup.md': '---\nauthor: ⟦saim⟧\n---\n\nText\n' },
        says: [
          {
            message: 'The author "saim" is described in the post, without a key.',
            help: 'This is "saim" in blog/authors.yml: replace every field that begins with "author" with authors: [saim].',
          },
        ],
      },
      {
        title: 'The fields of older Docusaurus versions',
        files: { 'blog/meetup.md': '---\nauthor: ⟦Ada⟧\nauthor_title: Engineer\n---\n\nText\n' },
        says: [
          {
            message: 'The author "Ada" is described in the post, without a key.',
            help: 'Add the author to blog/authors.yml, and write the key in "authors".',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A key, with a title for this post only',
        files: {
          'blog/meetup.md': '---\nauthors:\n  - key: saim\n    title: Host\n---\n\nText\n',
        },
      },
      {
        title: 'A blog that allows it',
        blog: { onInlineAuthors: 'ignore' },
        files: { 'blog/meetup.md': '---\nauthors:\n  name: Ada\n---\n\nText\n' },
      },
    ],
  },
  checkPost({ post, blog, authorsFile }, report) {
    const severity = severityOf[blog.onInlineAuthors];
    if (severity === undefined) return;
    const { data, map } = post.frontMatter;
    const authors = inlineAuthors(data);
    const keys = authors.length > 0 ? keysByName(authorsFile) : new Map<string, string>();
    for (const author of authors) {
      report({
        range: map.content(author.path),
        message:
          author.name === undefined
            ? 'An author is described in the post, without a key.'
            : `The author "${author.name}" is described in the post, without a key.`,
        help: helpFor(author, authorsFile, keys, `${blog.path}/${blog.authorsMapPath}`),
        severity,
        stopsLoading: blog.onInlineAuthors === 'throw',
      });
    }
  },
};

function helpFor(
  { name, isLegacy }: InlineAuthor,
  authors: DataFile | undefined,
  keys: ReadonlyMap<string, string>,
  missing: string,
): string {
  if (!authors) return `Create ${missing} with the author, and write the key in "authors".`;
  const { file } = authors.source;
  const key = name === undefined ? undefined : keys.get(fold(name));
  if (key === undefined) return `Add the author to ${file}, and write the key in "authors".`;
  return isLegacy
    ? `This is "${key}" in ${file}: replace every field that begins with "author" with authors: [${key}].`
    : `This is "${key}" in ${file}: replace these fields with the key, ${key}.`;
}

/** The keys of the authors by key and, if that's no other author's key, by name. */
function keysByName(authors: DataFile | undefined): ReadonlyMap<string, string> {
  const known = isRecord(authors?.data) ? Object.entries(authors.data).reverse() : [];
  const names = known.flatMap(([key, author]) =>
    isRecord(author) && isText(author.name) ? [[fold(author.name), key] as const] : [],
  );
  return new Map([...names, ...known.map(([key]) => [fold(key), key] as const)]);
}

function fold(name: unknown): string {
  return String(name).trim().toLowerCase();
}

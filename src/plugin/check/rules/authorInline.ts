import type { DataFile } from '../frontMatter/dataFile.ts';
import { type InlineAuthor, inlineAuthors } from '../frontMatter/postAuthors.ts';
import { severityOf } from '../published/reportingSeverity.ts';
import type { Rule } from '../rule.ts';
import { isRecord } from '../text/values.ts';

export const authorInline: Rule = {
  id: 'author-inline',
  severity: 'warning',
  judgesFrontMatter: true,
  summary:
    'An author who is spelled out in a post instead of named by a key. The level follows the blog’s onInlineAuthors.',
  why: 'Such an author has no page, and the same details stand in every post, each to be kept up to date.',
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
            message: 'The author "saim safdar" is spelled out in the post.',
            help: 'That is "saim" in blog/authors.yml: write the key, saim, in place of these fields.',
          },
        ],
      },
      {
        title: 'A key where Docusaurus takes names',
        files: { 'blog/meetup.md': '---\nauthor: ⟦saim⟧\n---\n\nText\n' },
        says: [
          {
            message: 'The author "saim" is spelled out in the post.',
            help: 'That is "saim" in blog/authors.yml: write authors: [saim] in place of every field that begins with "author".',
          },
        ],
      },
      {
        title: 'The fields that Docusaurus had before',
        files: { 'blog/meetup.md': '---\nauthor: ⟦Ada⟧\nauthor_title: Engineer\n---\n\nText\n' },
        says: [
          {
            message: 'The author "Ada" is spelled out in the post.',
            help: 'Add the author to blog/authors.yml, and write the key in "authors".',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A key, with a title for this post alone',
        files: {
          'blog/meetup.md': '---\nauthors:\n  - key: saim\n    title: Host\n---\n\nText\n',
        },
      },
      {
        title: 'A blog that does not mind',
        blog: { onInlineAuthors: 'ignore' },
        files: { 'blog/meetup.md': '---\nauthors:\n  name: Ada\n---\n\nText\n' },
      },
    ],
  },
  checkPost({ post, blog, authorsFile }, report) {
    const severity = severityOf[blog.onInlineAuthors];
    if (severity === undefined) return;
    const { data, map } = post.frontMatter;
    for (const author of inlineAuthors(data)) {
      report({
        range: map.content(author.path),
        message:
          author.name === undefined
            ? 'An author is spelled out in the post.'
            : `The author "${author.name}" is spelled out in the post.`,
        help: helpFor(author, authorsFile, `${blog.path}/${blog.authorsMapPath}`),
        severity,
        stopsLoading: blog.onInlineAuthors === 'throw',
      });
    }
  },
};

function helpFor(
  { name, isLegacy }: InlineAuthor,
  authors: DataFile | undefined,
  missing: string,
): string {
  if (!authors) return `Create ${missing} with the author, and write the key in "authors".`;
  const { file } = authors.source;
  const known = isRecord(authors.data) ? Object.entries(authors.data) : [];
  const isName = (text: unknown) => name !== undefined && fold(text) === fold(name);
  const [key] =
    known.find(([candidate]) => isName(candidate)) ??
    known.find(([, author]) => isRecord(author) && isName(author.name)) ??
    [];
  if (key === undefined) return `Add the author to ${file}, and write the key in "authors".`;
  return isLegacy
    ? `That is "${key}" in ${file}: write authors: [${key}] in place of every field that begins with "author".`
    : `That is "${key}" in ${file}: write the key, ${key}, in place of these fields.`;
}

function fold(name: unknown): string {
  return String(name).trim().toLowerCase();
}

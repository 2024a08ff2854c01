import { serializedText } from '../frontMatter/serializedText.ts';
import { fieldOf, writtenTexts } from '../frontMatter/writtenTexts.ts';
import type { Rule } from '../rule.ts';

export const frontMatterBackslash: Rule = {
  id: 'front-matter-backslash',
  severity: 'error',
  judgesFrontMatter: true,
  summary:
    'A backslash in the front matter, or in the title of a post, that JavaScript treats as an escape.',
  why: 'Docusaurus writes front matter into JavaScript without escaping backslashes. The build stops, the page shows a different text, or part of the text runs as code during the build.',
  examples: {
    bad: [
      {
        title: 'Windows paths',
        files: {
          'blog/meetup.md':
            "---\ntitle: ⟦From C:\\Temp\\⟧\ndescription: ⟦What is in C:\\users⟧\nkeywords: ['⟦C:\\new⟧']\nauthors: saim\n---\n\nText\n",
        },
        says: [
          {
            message:
              'The backslash in "title" stops the build, because Docusaurus writes it into JavaScript unescaped.',
            help: 'Delete the backslash, or replace it with /.',
          },
          {
            message:
              'The backslash in "description" stops the build, because Docusaurus writes it into JavaScript unescaped.',
            help: 'Delete the backslash, or replace it with /.',
          },
          {
            message:
              'The backslash in "keywords" is lost, because Docusaurus writes it into JavaScript unescaped.',
            help: 'Delete the backslash, or replace it with /.',
          },
        ],
      },
      {
        title: 'A heading that’s the title',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\n⟦# Moving C:\\users⟧\n\nText\n',
        },
        says: [
          {
            message:
              'The backslash in this title stops the build, because Docusaurus writes it into JavaScript unescaped.',
            help: 'Delete the backslash, or replace it with /.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'No backslash, and backslashes below the title',
        files: {
          'blog/meetup.md':
            "---\ntitle: It's from C:/Temp\nauthors: saim\n---\n\nText\n\n## C:\\users\n\nA path is `C:\\Temp\\`.\n",
        },
      },
    ],
  },
  checkPost({ post }, report) {
    // A text that's escaped in another way contains backslashes, too.
    if (!post.source.text.includes('\\')) return;
    const { data, map } = post.frontMatter;
    for (const { text, path, isKey } of writtenTexts(data, hasBackslash)) {
      const result = serializedText(text);
      // Event fields get into their pages in another way, so only the build matters.
      if (path[0] === 'event' && result === 'changed') continue;
      const words = wordsFor(result, `"${fieldOf(path)}"`);
      if (words) report({ range: isKey ? map.key(path) : map.content(path), ...words });
    }
    const title = post.outline?.escapedTitle;
    const result = title && serializedText(title.text);
    // The heading's text isn't used, unless a post uses `contentTitle`.
    const words = result && result !== 'changed' ? wordsFor(result, 'this title') : undefined;
    if (title && words) report({ range: title.range, ...words });
  },
};

function hasBackslash(text: string): boolean {
  return text.includes('\\');
}

function wordsFor(
  result: ReturnType<typeof serializedText>,
  what: string,
): { message: string; help: string } | undefined {
  if (result === 'kept') return undefined;
  return {
    message: `The backslash in ${what} ${EFFECTS[result]}`,
    help: 'Delete the backslash, or replace it with /.',
  };
}

const EFFECTS = {
  broken: 'stops the build, because Docusaurus writes it into JavaScript unescaped.',
  changed: 'is lost, because Docusaurus writes it into JavaScript unescaped.',
  run: 'ends the text early, and Docusaurus runs the rest as JavaScript.',
};

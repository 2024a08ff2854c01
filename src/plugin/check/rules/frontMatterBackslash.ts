import { serializedText } from '../frontMatter/serializedText.ts';
import type { YamlPath } from '../frontMatter/yaml.ts';
import type { Rule } from '../rule.ts';
import { isRecord } from '../text/values.ts';

export const frontMatterBackslash: Rule = {
  id: 'front-matter-backslash',
  severity: 'error',
  judgesFrontMatter: true,
  summary:
    'A backslash in the front matter, or in the title of a post, that JavaScript takes for an escape.',
  why: 'Docusaurus writes front matter as JavaScript and leaves backslashes as they are. So the build stops, the page gets another text, or a part of the text runs as code while the site is built.',
  examples: {
    bad: [
      {
        title: 'Paths of Windows',
        files: {
          'blog/meetup.md':
            "---\ntitle: ⟦From C:\\Temp\\⟧\ndescription: ⟦What is in C:\\users⟧\nkeywords: ['⟦C:\\new⟧']\nauthors: saim\n---\n\nText\n",
        },
        says: [
          {
            message:
              'The backslash in "title" ends the build: Docusaurus writes it into JavaScript as it is.',
            help: 'Write it without the backslash, or with / in its place.',
          },
          {
            message:
              'The backslash in "description" ends the build: Docusaurus writes it into JavaScript as it is.',
            help: 'Write it without the backslash, or with / in its place.',
          },
          {
            message:
              'The backslash in "keywords" is lost: Docusaurus writes it into JavaScript as it is, where it begins an escape.',
            help: 'Write it without the backslash, or with / in its place.',
          },
        ],
      },
      {
        title: 'The heading that is the title',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\n⟦# Moving C:\\users⟧\n\nText\n',
        },
        says: [
          {
            message:
              'The backslash in this title ends the build: Docusaurus writes it into JavaScript as it is.',
            help: 'Write it without the backslash, or with / in its place.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Texts without one, and backslashes below the title',
        files: {
          'blog/meetup.md':
            "---\ntitle: It's from C:/Temp\nauthors: saim\n---\n\nText\n\n## C:\\users\n\nA path is `C:\\Temp\\`.\n",
        },
      },
    ],
  },
  checkPost({ post }, report) {
    const { data, map } = post.frontMatter;
    for (const { text, path, isKey } of textsIn(data, [])) {
      const words = wordsFor(serializedText(text), `"${path.findLast(isName) ?? ''}"`);
      if (words) report({ range: isKey ? map.key(path) : map.content(path), ...words });
    }
    const title = post.outline?.escapedTitle;
    const result = title && serializedText(title.text);
    // Nothing shows the heading's text, but for a post that asks for `contentTitle`.
    const words = result && result !== 'changed' ? wordsFor(result, 'this title') : undefined;
    if (title && words) report({ range: title.range, ...words });
  },
};

/** All texts of a value, and the keys that JavaScript needs in quotes. */
function textsIn(value: unknown, path: YamlPath): WrittenText[] {
  if (typeof value === 'string') return value.includes('\\') ? [{ text: value, path }] : [];
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => textsIn(item, [...path, index]));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const inside = textsIn(item, [...path, key]);
    return key.includes('\\')
      ? [{ text: key, path: [...path, key], isKey: true }, ...inside]
      : inside;
  });
}

function isName(step: string | number): step is string {
  return typeof step === 'string';
}

function wordsFor(
  result: ReturnType<typeof serializedText>,
  what: string,
): { message: string; help: string } | undefined {
  if (result === 'kept') return undefined;
  return {
    message: `The backslash in ${what} ${EFFECTS[result]}`,
    help: 'Write it without the backslash, or with / in its place.',
  };
}

const EFFECTS = {
  broken: 'ends the build: Docusaurus writes it into JavaScript as it is.',
  changed: 'is lost: Docusaurus writes it into JavaScript as it is, where it begins an escape.',
  run: 'ends the text early, and Docusaurus runs the rest as JavaScript.',
};

interface WrittenText {
  text: string;
  path: YamlPath;
  isKey?: boolean;
}

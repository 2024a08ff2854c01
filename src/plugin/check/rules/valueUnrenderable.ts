import type { UnshownValue } from '../analysis/shownValues.ts';
import type { Post } from '../posts/post.ts';
import type { Rule } from '../rule.ts';
import { isRecord } from '../text/values.ts';

export const valueUnrenderable: Rule = {
  id: 'value-unrenderable',
  since: '3.0',
  severity: 'error',
  summary: 'A value in braces that React can’t show: an object, a date or a regular expression.',
  why: 'The build stops when it renders the page. Docusaurus names the page, but not the file or the line.',
  examples: {
    bad: [
      {
        title: 'An object, such as a placeholder in two pairs of braces',
        files: {
          'blog/meetup.mdx':
            '---\ntitle: Meetup\nauthors: saim\n---\n\nexport const name = "Saim";\n\nHello {⟦{name}⟧}\n',
        },
        says: [
          {
            message: 'An object can’t be shown on a page.',
            help: 'Show one of its fields, or put the braces in backticks if they’re meant as text.',
          },
        ],
      },
      {
        title: 'A date, including one from front matter',
        files: {
          'blog/meetup.mdx':
            '---\ndate: 2025-06-12\nauthors: saim\n---\n\nWritten on {⟦frontMatter.date⟧}, printed on {⟦new Date(0)⟧}\n',
        },
        says: [
          {
            message: 'A date can’t be shown on a page.',
            help: 'Turn it into text, for example with .toISOString().',
          },
          {
            message: 'A date can’t be shown on a page.',
            help: 'Turn it into text, for example with .toISOString().',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Text, numbers, lists, elements and empty values',
        files: {
          'blog/meetup.mdx':
            '---\ntitle: Meetup\nauthors: saim\n---\n\n{frontMatter.title} {2 + 3} {[1, 2]} {null} {<b>bold</b>} {new Date(0).toISOString()}\n',
        },
      },
    ],
  },
  readsParts: true,
  checkPost({ post, blog, site }, report) {
    if (blog.changesCode || site.markdown.awaitsFrontMatter?.()) return;
    for (const value of post.code?.values ?? []) {
      const kind = value.kind === 'front-matter' ? kindAt(value.path, post) : value.kind;
      if (kind && !isBroken(value, post)) report({ range: value.range, ...WORDS[kind] });
    }
  },
};

/** Whether it uses an undefined name: that's reported instead. */
function isBroken({ range }: UnshownValue, { code }: Post): boolean {
  return (code?.missing ?? []).some(
    (used) => used.range.start >= range.start && used.range.end <= range.end,
  );
}

function kindAt(path: readonly string[], { frontMatter }: Post): keyof typeof WORDS | undefined {
  let value: unknown = frontMatter.data;
  for (const key of path) {
    if (!isRecord(value) && !Array.isArray(value)) return undefined;
    value = Reflect.get(value, key);
  }
  return kindOf(value);
}

function kindOf(value: unknown): keyof typeof WORDS | undefined {
  if (Array.isArray(value)) return value.map(kindOf).find((kind) => kind !== undefined);
  if (value instanceof Date) return 'date';
  return isRecord(value) ? 'object' : undefined;
}

const WORDS = {
  object: {
    message: 'An object can’t be shown on a page.',
    help: 'Show one of its fields, or put the braces in backticks if they’re meant as text.',
  },
  date: {
    message: 'A date can’t be shown on a page.',
    help: 'Turn it into text, for example with .toISOString().',
  },
  other: {
    message: 'This value can’t be shown on a page.',
    help: 'Turn it into text, for example with String(…).',
  },
};

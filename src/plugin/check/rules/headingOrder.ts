import type { HeadingPlace } from '../analysis/outline.ts';
import { headingText } from '../posts/headingText.ts';
import type { Post } from '../posts/post.ts';
import type { Rule } from '../rule.ts';

export const headingOrder: Rule = {
  id: 'heading-order',
  severity: 'info',
  summary:
    'A heading that skips a level, a second heading of level 1, or one that Docusaurus removes from the page.',
  why: 'People who use a screen reader move from heading to heading, and a gap sounds like a missing part. The page’s title is its only heading of level 1.',
  examples: {
    bad: [
      {
        title: 'A skipped level',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n⟦### The talks⟧\n\nText\n\n## The hall\n\n⟦#### Seats⟧\n',
        },
        says: [
          {
            message: 'This heading has level 3, directly after the page’s title.',
            help: 'Make it level 2: ##.',
          },
          {
            message: 'This heading has level 4, directly after one of level 2.',
            help: 'Make it level 3: ###.',
          },
        ],
      },
      {
        title: 'A heading that isn’t a title',
        files: {
          'blog/a.md':
            '---\nauthors: saim\ntitle: Meetup\n---\n\nText\n\n⟦# The talks⟧\n\n## One\n',
          'blog/b.md': '---\nauthors: saim\n---\n\n# Meetup\n\nText\n\n⟦# The talks⟧\n',
        },
        says: [
          {
            message: 'Docusaurus treats this heading as the title, and removes it from the page.',
            help: 'Make it level 2: ##.',
          },
          {
            message: 'This is a second heading of level 1: the page’s title is the first.',
            help: 'Make it level 2: ##.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'One level deeper than the heading before, or back up',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n# Meetup\n\n## The talks\n\n### One\n\n<h4>Questions</h4>\n\n##### Last\n\n## The hall\n\n> #### Of a text that is quoted\n',
        },
      },
      {
        title: 'A repeated title, which Docusaurus removes',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\ntitle: Meetup\n---\n\n![The hall](https://example.com/hall.png)\n\n# Meetup\n\n## The talks\n',
        },
      },
    ],
  },
  checkPost({ post }, report) {
    let before: HeadingPlace | undefined;
    for (const heading of post.outline?.headings ?? []) {
      const problem = problemOf(heading, before, post);
      before = heading;
      if (problem) report({ range: heading.range, ...problem });
    }
  },
};

function problemOf(heading: HeadingPlace, before: HeadingPlace | undefined, post: Post) {
  const { depth, title } = heading;
  // The page's title comes before all of them.
  const above = before?.depth ?? 1;
  const level = Math.max(2, Math.min(depth, above + 1));
  const help = `Make it level ${level}: ${'#'.repeat(level)}.`;
  const { data, problem } = post.frontMatter;
  if (title === 'below' && !problem && textOf(heading, post) !== data.title)
    return {
      message: 'Docusaurus treats this heading as the title, and removes it from the page.',
      help,
    };
  if (title !== undefined) return undefined;
  if (depth === 1)
    return { message: 'This is a second heading of level 1: the page’s title is the first.', help };
  if (depth <= above + 1) return undefined;
  const isAfterTitle = before === undefined || before.title !== undefined;
  const what = isAfterTitle ? 'the page’s title' : `one of level ${above}`;
  return { message: `This heading has level ${depth}, directly after ${what}.`, help };
}

function textOf({ range }: HeadingPlace, { source }: Post): string {
  return headingText(source.text.slice(range.start, range.end));
}

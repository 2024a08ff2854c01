import type { Rule } from '../rule.ts';

export const voidElement: Rule = {
  id: 'void-element',
  severity: 'error',
  summary: 'Content in an element that can’t have any, such as <img> or <br>, in MDX.',
  why: 'React can’t render it. The build stops at the very end, and Docusaurus names the page, but not the file or the line.',
  examples: {
    bad: [
      {
        title: 'A caption in an image, and an extra closing tag',
        files: {
          'blog/meetup.mdx':
            '---\nauthors: saim\n---\n\n<⟦img⟧ src="https://example.org/hall.png" alt="The hall">Our hall</img>\n\nOne line<⟦br⟧>and the next</br>\n',
        },
        says: [
          {
            message: '<img> can’t have content, so the build stops.',
            help: 'End it with />, and move its content before or after it.',
          },
          {
            message: '<br> can’t have content, so the build stops.',
            help: 'End it with />, and move its content before or after it.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'No content, and HTML in a post that isn’t MDX',
        files: {
          'blog/a.mdx': '---\nauthors: saim\n---\n\nOne line<br></br>and the next<br />\n',
          'blog/b.md':
            '---\nauthors: saim\nmdx:\n  format: md\n---\n\nOne line<br>and the next</br>\n',
        },
      },
    ],
  },
  readsParts: true,
  checkPost({ post }, report) {
    for (const element of post.code?.broken ?? [])
      if (element.kind === 'void')
        report({
          range: element.range,
          message: `<${element.name}> can’t have content, so the build stops.`,
          help: element.attribute
            ? `Delete its attribute "${element.attribute}": React reads that as content.`
            : 'End it with />, and move its content before or after it.',
        });
  },
};

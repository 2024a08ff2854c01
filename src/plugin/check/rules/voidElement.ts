import type { Rule } from '../rule.ts';

export const voidElement: Rule = {
  id: 'void-element',
  severity: 'error',
  summary: 'Content in an element that can have none, such as <img> or <br>, in MDX.',
  why: 'React refuses to render it. The build stops at its end, and Docusaurus names the page, but not the file or the line.',
  examples: {
    bad: [
      {
        title: 'A caption in an image, and a closing tag too many',
        files: {
          'blog/meetup.mdx':
            '---\nauthors: saim\n---\n\n<⟦img⟧ src="https://example.org/hall.png" alt="The hall">Our hall</img>\n\nOne line<⟦br⟧>and the next</br>\n',
        },
        says: [
          {
            message: '<img> can have no content, and the build stops at it.',
            help: 'End it with />, and put what is in it before or after it.',
          },
          {
            message: '<br> can have no content, and the build stops at it.',
            help: 'End it with />, and put what is in it before or after it.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Nothing in it, and HTML in a post that is not MDX',
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
          message: `<${element.name}> can have no content, and the build stops at it.`,
          help: 'End it with />, and put what is in it before or after it.',
        });
  },
};

import { isUnlisted } from '../posts/postSummary.ts';
import type { Rule } from '../rule.ts';

export const truncateInJsx: Rule = {
  id: 'truncate-in-jsx',
  severity: 'error',
  summary: 'A truncate marker inside of an element: what stands before it does not parse.',
  why: 'Docusaurus cuts the text at the marker and compiles the rest: the build stops with a missing closing tag, in a text that nobody wrote.',
  examples: {
    bad: [
      {
        title: 'In an element',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n<div className="intro">\n\nText\n\n⟦{/* truncate */}⟧\n\nMore text\n\n</div>\n',
        },
        says: [
          {
            message: 'The post is cut inside of <div>, and what is left lacks its end.',
            help: 'Put the marker before or after the whole of <div>.',
          },
        ],
      },
      {
        title: 'In an expression',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n{props.long && <p>Text ⟦{/* truncate */}⟧ More text</p>}\n',
        },
        says: [
          {
            message:
              'The post is cut inside of an expression in braces, and what is left lacks its end.',
            help: 'Put the marker before or after the whole of it.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Between two blocks, in a list, in an admonition, in code: they may end anywhere',
        files: {
          'blog/a.md':
            '---\nauthors: saim\n---\n\n<div>Text</div>\n\n{/* truncate */}\n\n<div>More</div>\n',
          'blog/b.md': '---\nauthors: saim\n---\n\n- One\n\n  <!-- truncate -->\n\n- Two\n',
          'blog/c.md':
            '---\nauthors: saim\n---\n\n:::note\n\nText\n\n<!-- truncate -->\n\nMore\n\n:::\n',
          'blog/d.md': '---\nauthors: saim\n---\n\nWrite `{/* truncate */}` for a short version.\n',
        },
      },
      {
        title: 'HTML in a CommonMark post, which may end anywhere too',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nmdx:\n  format: md\n---\n\n<div>\n\nText\n\n<!-- truncate -->\n\n</div>\n',
        },
      },
    ],
  },
  checkPost({ post }, report) {
    const { marker, cut } = post.truncation ?? {};
    if (!marker || !cut) return;
    report({
      range: marker,
      message: `The post is cut inside of ${cut.name}, and what is left lacks its end.`,
      help: `Put the marker before or after the whole of ${cut.name.startsWith('<') ? cut.name : 'it'}.`,
      related: [{ range: cut.opening, message: 'this is still open' }],
      // Docusaurus compiles the short version only for lists.
      severity: isUnlisted(post) ? 'warning' : 'error',
    });
  },
};

import { findTruncateMarker } from '../analysis/truncation.ts';
import { isYamlMap } from '../frontMatter/yaml.ts';
import { isUnlisted } from '../posts/postSummary.ts';
import type { Rule } from '../rule.ts';

export const truncateInJsx: Rule = {
  id: 'truncate-in-jsx',
  severity: 'error',
  summary:
    'A truncate marker inside an element or inside the front matter, so that the text before it doesn’t parse.',
  why: 'Docusaurus cuts the text at the marker and compiles the first part. The build stops with a missing closing tag.',
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
            message:
              'The truncate marker is inside <div>, so the first part of the post isn’t complete.',
            help: 'Move the marker before or after the whole <div>.',
          },
        ],
      },
      {
        title: 'In the front matter',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\ndescription: "About ⟦{/* truncate */}⟧ markers"\n---\n\nText\n',
        },
        says: [
          {
            message:
              'The truncate marker is inside the front matter, so the first part of the post isn’t complete.',
            help: 'Rephrase it: Docusaurus cuts a post at the first marker, wherever it is.',
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
              'The truncate marker is inside an expression in braces, so the first part of the post isn’t complete.',
            help: 'Move the marker before or after all of it.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Between two blocks, in a list, in an admonition, and in code',
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
        title: 'HTML in a CommonMark post',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nmdx:\n  format: md\n---\n\n<div>\n\nText\n\n<!-- truncate -->\n\n</div>\n',
        },
      },
    ],
  },
  checkPost({ post, blog }, report) {
    // Front matter without an end contains the whole post.
    if (post.frontMatter.problem?.kind === 'unclosed') return;
    const above = findTruncateMarker(
      post.source.text.slice(0, post.frontMatter.bodyStart),
      0,
      blog.truncateMarker,
    );
    if (above) {
      const isWhole = isYamlMap(post.source.text.slice(3, above.start));
      report({
        range: above,
        message: isWhole
          ? 'The truncate marker is inside the front matter, so lists of posts show no text of the post.'
          : 'The truncate marker is inside the front matter, so the first part of the post isn’t complete.',
        help: 'Rephrase it: Docusaurus cuts a post at the first marker, wherever it is.',
        severity: isWhole || isUnlisted(post) ? 'warning' : 'error',
      });
      return;
    }
    const { marker, cut } = post.truncation ?? {};
    if (!marker || !cut) return;
    report({
      range: marker,
      message: `The truncate marker is inside ${cut.name}, so the first part of the post isn’t complete.`,
      help: `Move the marker before or after ${cut.name.startsWith('<') ? `the whole ${cut.name}` : 'all of it'}.`,
      related: [{ range: cut.opening, message: 'this isn’t closed yet' }],
      // Docusaurus compiles the short version only for lists.
      severity: isUnlisted(post) ? 'warning' : 'error',
    });
  },
};

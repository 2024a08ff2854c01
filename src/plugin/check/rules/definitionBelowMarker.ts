import { isUnlisted } from '../posts/postSummary.ts';
import type { Rule } from '../rule.ts';

export const definitionBelowMarker: Rule = {
  id: 'definition-below-marker',
  severity: 'warning',
  summary:
    'A reference-style link or image, or a footnote, above the truncate marker whose definition is below it.',
  why: 'Lists of posts show only what is above the marker. Without the definition, they print the brackets as text.',
  examples: {
    bad: [
      {
        title: 'A link, an image and a footnote',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n⟦[The slides][slides]⟧ and more.⟦[^1]⟧\n\n⟦![The hall][hall]⟧\n\n<!-- truncate -->\n\nText\n\n[slides]: https://example.com/slides\n[hall]: https://example.com/hall.png\n\n[^1]: Recorded on the second day.\n',
        },
        says: [
          {
            message:
              'Lists of posts print [The slides][slides] as text, because its definition is below the truncate marker.',
            help: 'Move the definition above the marker, or write the address in the link.',
          },
          {
            message:
              'Lists of posts print [^1] as text, because its definition is below the truncate marker.',
            help: 'Move the footnote’s text above the marker, or the reference to it below.',
          },
          {
            message:
              'Lists of posts print ![The hall][hall] as text, because its definition is below the truncate marker.',
            help: 'Move the definition above the marker, or write the address in the image.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Defined above the marker, or used below it',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n[The slides][slides]\n\n[slides]: https://example.com/slides\n\n<!-- truncate -->\n\n[The hall][hall]\n\n[hall]: https://example.com/hall\n',
        },
      },
      {
        title: 'An unlisted post',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nunlisted: true\n---\n\n[The slides][slides]\n\n<!-- truncate -->\n\n[slides]: https://example.com/slides\n',
        },
      },
    ],
  },
  checkPost({ post }, report) {
    if (isUnlisted(post)) return;
    for (const { what, range, definition } of post.excerpt?.unresolved ?? []) {
      const written = post.source.text.slice(range.start, range.end).replace(/\s+/g, ' ');
      report({
        range,
        message: `Lists of posts print ${written} as text, because its definition is below the truncate marker.`,
        help:
          what === 'footnote'
            ? 'Move the footnote’s text above the marker, or the reference to it below.'
            : `Move the definition above the marker, or write the address in the ${what}.`,
        related: [{ range: definition, message: 'defined here' }],
      });
    }
  },
};

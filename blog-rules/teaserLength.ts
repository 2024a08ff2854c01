import { defineRule } from 'docusaurus-plugin-event-writeups/rule';

/** What fits above the fold of a card, and into the preview of most feed readers. */
const MOST = 250;

export default defineRule({
  interface: 1,
  id: 'teaser-length',
  severity: 'warning',
  summary: `A teaser, the text above the truncate marker, of more than ${MOST} characters.`,
  why: 'Cards on the home page and in the list of write-ups show the whole teaser: one long one makes its row uneven.',
  examples: {
    bad: [
      {
        title: 'Three sentences too many',
        files: {
          'blog/meetup.md': `---\nauthors: saim\n---\n\n⟦${'We met. '.repeat(40).trim()}⟧\n\n<!-- truncate -->\n\nMore\n`,
        },
        says: [
          {
            message: 'The teaser has 319 characters.',
            help: 'Shorten it to 250, or move the truncate marker up.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Two sentences',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\nWe met in Rotterdam. Nobody was paged.\n\n<!-- truncate -->\n\nMore\n',
        },
      },
      {
        title: 'A comment, which no reader sees',
        files: {
          'blog/meetup.md': `---\nauthors: saim\n---\n\n<!-- ${'Write here. '.repeat(30)}-->\n\nWe met.\n\n<!-- truncate -->\n\nMore\n`,
        },
      },
      {
        title: 'No truncate marker, which another rule reports',
        files: { 'blog/meetup.md': `---\nauthors: saim\n---\n\n${'We met. '.repeat(40)}\n` },
      },
    ],
  },
  checkPost({ post }, report) {
    const { truncation, frontMatter, source } = post;
    if (!truncation) return;
    const above = source.text.slice(frontMatter.bodyStart, truncation.marker.start);
    const teaser = above.trim();
    // What readers see of it: not the comments of a post that was just started.
    const { length } = teaser.replace(/<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\}/g, '').trim();
    if (length <= MOST) return;
    const start = frontMatter.bodyStart + above.indexOf(teaser);
    report({
      range: { start, end: start + teaser.length },
      message: `The teaser has ${length} characters.`,
      label: `${length - MOST} too many`,
      help: `Shorten it to ${MOST}, or move the truncate marker up.`,
    });
  },
});

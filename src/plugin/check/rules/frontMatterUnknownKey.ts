import type { Fix } from '../diagnostic.ts';
import { knownFields, refusedFields } from '../frontMatter/frontMatterFields.ts';
import type { Rule } from '../rule.ts';
import type { Range } from '../text/source.ts';
import { nearest, surest } from '../text/suggest.ts';

export const frontMatterUnknownKey: Rule = {
  id: 'front-matter-unknown-key',
  severity: 'warning',
  summary:
    'A front matter key that looks like a slip for one that Docusaurus knows. With frontMatter.strict, every key that it does not know and frontMatter.allow does not name.',
  why: 'Docusaurus passes over a key that it does not know: the post has no author, no tags or no description, and nobody sees why.',
  examples: {
    bad: [
      {
        title: 'Slips of the fingers',
        files: {
          'blog/meetup.md':
            '---\n⟦Title⟧: Meetup\n⟦auhtors⟧: saim\n⟦tgas⟧: [meetup]\n⟦descripton⟧: An evening\n---\n\nText\n',
        },
        says: [
          {
            message: 'Docusaurus does not know the front matter key "Title".',
            help: 'Did you mean "title"?',
          },
          {
            message: 'Docusaurus does not know the front matter key "auhtors".',
            help: 'Did you mean "authors"?',
          },
          {
            message: 'Docusaurus does not know the front matter key "tgas".',
            help: 'Did you mean "tags"?',
          },
          {
            message: 'Docusaurus does not know the front matter key "descripton".',
            help: 'Did you mean "description"?',
          },
        ],
      },
      {
        title: 'A slip for a key of the blog’s own',
        frontMatter: { strict: false, allow: ['series'] },
        files: { 'blog/meetup.md': '---\nauthors: saim\n⟦seires⟧: meetups\n---\n\nText\n' },
        says: [
          {
            message: 'Docusaurus does not know the front matter key "seires".',
            help: 'Did you mean "series"?',
          },
        ],
      },
      {
        title: 'Any other key, with frontMatter.strict',
        frontMatter: { strict: true, allow: ['series'] },
        files: {
          'blog/meetup.md': '---\nauthors: saim\nseries: meetups\n⟦layout⟧: wide\n---\n\nText\n',
        },
        says: [
          {
            message: 'Docusaurus does not know the front matter key "layout".',
            help: 'Delete it or, if your theme reads it, add it to frontMatter.allow.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Keys that Docusaurus knows, the event, and a key of the theme’s own',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\ntoc_max_heading_level: 3\nmdx:\n  format: md\nevent:\n  name: Meetup\n  startDate: 2026-05-01\nlayout: wide\n---\n\nText\n',
        },
      },
      {
        title: 'A key of its own beside the one that it is like',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nimage: https://example.com/a.png\nimages: [a.png, b.png]\n---\n\nText\n',
        },
      },
    ],
  },
  checkPost({ post, settings }, report) {
    const { data, map } = post.frontMatter;
    const keys = Object.keys(data).filter(
      (key) => !knownFields.has(key) && !settings.allow.includes(key),
    );
    if (keys.length === 0) return;
    const known = new Set([...knownFields, ...settings.allow]);
    for (const key of keys) {
      const meant = meantBy(key, data, known);
      if (meant === undefined && !settings.strict) continue;
      const range = map.key([key]);
      report({
        range,
        message: `Docusaurus does not know the front matter key "${key}".`,
        help:
          meant === undefined
            ? 'Delete it or, if your theme reads it, add it to frontMatter.allow.'
            : `Did you mean "${meant}"?`,
        fix: surest(key, known) === meant ? fixFor(meant, data[key], range) : undefined,
      });
    }
  },
};

/** The key that was meant. One that the post has too was not: then the two are different things. */
function meantBy(
  key: string,
  data: Record<string, unknown>,
  known: ReadonlySet<string>,
): string | undefined {
  const near = nearest(key, known);
  return near !== undefined && Object.hasOwn(data, near) ? undefined : near;
}

/** Only where Docusaurus would take the value: `images: [a, b]` is no `image`. */
function fixFor(
  meant: string | undefined,
  value: unknown,
  range: Range | undefined,
): Fix | undefined {
  if (meant === undefined || !range || refusedFields({ [meant]: value }).length > 0)
    return undefined;
  return { title: `Write ${meant}`, edits: [{ range, text: meant }] };
}

import { explainOutside, indentOfEvent } from '../frontMatter/eventFieldOutside.ts';
import { fieldsOfPost } from '../frontMatter/fieldNames.ts';
import { explainIgnored, type IgnoringPost, originOf } from '../frontMatter/foreignKeys.ts';
import { knownFields, refusedFields } from '../frontMatter/frontMatterFields.ts';
import { generatorsOf } from '../frontMatter/otherGenerators.ts';
import { fieldsBelowKey } from '../frontMatter/outdentedFields.ts';
import { legacyAuthorFields } from '../frontMatter/postAuthors.ts';
import { nearestField, type Vocabulary, vocabularyOf } from '../frontMatter/vocabulary.ts';
import type { Post } from '../posts/post.ts';
import { postDay } from '../posts/postDay.ts';
import type { PostFinding, Rule } from '../rule.ts';
import { surest } from '../text/closestMatch.ts';
import type { Range } from '../text/source.ts';
import { isTrue } from '../text/values.ts';

export const frontMatterUnknownKey: Rule = {
  id: 'front-matter-unknown-key',
  severity: 'warning',
  judgesFrontMatter: true,
  summary:
    'A front matter key that looks like a typo, or a field of the event that’s outside `event` (an error if its value fits the field and no other generator has such a key). Also a key of another generator that would hide the post there (a warning) or that has another name in Docusaurus (an info). With frontMatter.strict, every key that Docusaurus doesn’t have. Keys in frontMatter.allow are never reported.',
  why: 'Docusaurus ignores unknown keys. The post has no author, no tags or no description, and you can’t see why. A post with published: false is public.',
  examples: {
    bad: [
      {
        title: 'Typos',
        files: {
          'blog/meetup.md':
            '---\n⟦Title⟧: Meetup\n⟦auhtors⟧: saim\n⟦tgas⟧: [meetup]\n⟦descripton⟧: An evening\n---\n\nText\n',
        },
        says: [
          {
            message: 'Docusaurus has no front matter key "Title".',
            help: 'Did you mean "title"?',
          },
          {
            message: 'Docusaurus has no front matter key "auhtors".',
            help: 'Did you mean "authors"?',
          },
          {
            message: 'Docusaurus has no front matter key "tgas".',
            help: 'Did you mean "tags"?',
          },
          {
            message: 'Docusaurus has no front matter key "descripton".',
            help: 'Did you mean "description"?',
          },
        ],
      },
      {
        title: 'Fields of the event that are outside it',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-05-01\n⟦talks⟧:\n  - name: Gateways\n⟦venue⟧: The harbour\n---\n\nText\n',
        },
        says: [
          {
            message:
              '"talks" is a field of the event, but it’s outside "event", so it isn’t shown.',
            help: 'Move it, with the lines that belong to it, to the end of "event", and add 2 spaces before each line. If your theme reads it here, add it to frontMatter.allow.',
          },
          {
            message:
              '"venue" is outside "event", so it isn’t shown. The event’s field is "location".',
            help: 'Move it, with the lines that belong to it, to the end of "event", as location, and add 2 spaces before each line. If your theme reads it here, add it to frontMatter.allow.',
          },
        ],
      },
      {
        title: 'A typo in one of the blog’s own keys',
        frontMatter: { strict: false, allow: ['series'] },
        files: { 'blog/meetup.md': '---\nauthors: saim\n⟦seires⟧: meetups\n---\n\nText\n' },
        says: [
          {
            message: 'Docusaurus has no front matter key "seires".',
            help: 'Did you mean "series"?',
          },
        ],
      },
      {
        title: 'A typo that would hide the post: --fix leaves it to you',
        files: { 'blog/meetup.md': '---\nauthors: saim\n⟦Draft⟧: true\n---\n\nText\n' },
        says: [
          {
            message: 'Docusaurus has no front matter key "Draft".',
            help: 'Did you mean "draft"? As it is, the post is public.',
          },
        ],
      },
      {
        title: 'Posts that another generator would hide',
        files: {
          'blog/a.md': '---\nauthors: saim\n⟦published⟧: false\n---\n\nText\n',
          'blog/b.md': '---\nauthors: saim\n⟦hidden⟧: true\n---\n\nText\n',
        },
        says: [
          {
            message:
              'Docusaurus doesn’t read "published", a key of Jekyll, Hexo and others: this post is public.',
            help: 'To leave the post out of the site, write draft: true. To publish it without listing it, add unlisted: true.',
          },
          {
            message:
              'Docusaurus doesn’t read "hidden", a key of Jekyll and Hexo: this post is in all lists.',
            help: 'To keep the post out of the lists, add unlisted: true. To leave it out of the site, write draft: true.',
          },
        ],
      },
      {
        title: 'Keys with another name in Docusaurus',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n⟦categories⟧: [gateways]\n⟦canonical_url⟧: https://example.com/first\n---\n\nText\n',
        },
        says: [
          {
            message: 'Docusaurus doesn’t read "categories", a key of Jekyll, Hugo and others.',
            help: 'Use "tags" to group posts.',
          },
          {
            message: 'Docusaurus doesn’t read "canonical_url", a key of Jekyll, dev.to and others.',
            help: 'Rename it to "canonical", a key of this plugin.',
          },
        ],
      },
      {
        title: 'Any other key, with frontMatter.strict',
        frontMatter: { strict: true, allow: ['series'] },
        files: {
          'blog/meetup.md': '---\nauthors: saim\nseries: meetups\n⟦mood⟧: calm\n---\n\nText\n',
        },
        says: [
          {
            message: 'Docusaurus has no front matter key "mood".',
            help: 'Delete it or, if your theme reads it, add it to frontMatter.allow.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Docusaurus’s own keys, the event, and one of the theme’s own keys',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\ntoc_max_heading_level: 3\nmdx:\n  format: md\nevent:\n  name: Meetup\n  startDate: 2026-05-01\nmood: calm\n---\n\nText\n',
        },
      },
      {
        title: 'Keys of a theme, in a post without an event and beside one',
        files: {
          'blog/a.md':
            '---\nauthors: saim\ntalks: [Gateways]\nrecording: https://example.com/a\nvenue: The harbour\n---\n\nText\n',
          'blog/b.md':
            '---\nauthors: saim\nseries: Meetups\nid: b\nevent:\n  name: Meetup\n  startDate: 2026-05-01\n---\n\nText\n',
        },
      },
      {
        title: 'Keys of other generators that change nothing',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\ntags: [gateways]\npublished: true\nhidden: false\ncategories: [gateways]\nseries: Meetups\ncomments: true\nweight: 3\n---\n\nText\n',
        },
      },
      {
        title: 'A separate key beside a similar one',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nimage: https://example.com/a.png\nimages: [a.png, b.png]\n---\n\nText\n',
        },
      },
    ],
  },
  checkPost({ post, settings, relativePath, blog, site }, report) {
    // The config's own parser may read any key.
    if (site.markdown.parseFrontMatter && !settings.strict) return;
    const { data, map } = post.frontMatter;
    const keys = Object.keys(data).filter(
      (key) => !knownFields.has(key) && !settings.allow.includes(key),
    );
    if (keys.length === 0) return;
    const date = postDay({ post, relativePath });
    const facts = {
      isLeftToCode: blog.decidesPosts,
      date: date === undefined ? undefined : new Date(date),
      isDatedByName: data.date === undefined && date !== undefined,
    };
    const fields = vocabularyOf(settings);
    const outdented = outdentedKeys(post);
    for (const key of keys.slice(0, MOST_KEYS)) {
      if (outdented.includes(key)) continue;
      // Only the reported keys are located: in megabytes of front matter, that takes seconds.
      const place = () => map.key([key]);
      const found =
        explainOutside(key, data, () => indentOfEvent(post.frontMatter, post.source.text)) ??
        (generatorsOf(key, data[key]).length > 0
          ? explain(key, { data, ...facts })
          : adviseOnSlip(key, data, fields, place));
      if (found)
        report({ range: place(), ...found, ...(settings.strict && { severity: undefined }) });
      else if (settings.strict) report({ range: place(), message: messageFor(key), help: DELETE });
    }
  },
};

/** With more keys than that, a program wrote it, and programs make no typos. */
const MOST_KEYS = 1000;

/** Fields of a map that seems to have no value: that they aren't indented below its name is reported elsewhere. */
function outdentedKeys({ frontMatter: { data, map, bodyStart }, source }: Post): string[] {
  const empty = Object.keys(data).filter((key) => knownFields.has(key) && data[key] === null);
  return empty.flatMap((key) => {
    const text = source.text.slice(0, bodyStart);
    const below = fieldsBelowKey(map.key([key]), null, text, fieldsOfPost);
    return below?.isSure ? below.keys : [];
  });
}

/** A known key of another generator isn't a typo. */
function explain(key: string, post: IgnoringPost): Advice | undefined {
  const explanation = explainIgnored(key, post);
  return (
    explanation && {
      message: `Docusaurus doesn’t read "${key}"${originOf(key, post.data[key])}${explanation.consequence}.`,
      help: explanation.help,
      severity: explanation.severity,
    }
  );
}

function adviseOnSlip(
  key: string,
  data: Record<string, unknown>,
  fields: Vocabulary,
  place: () => Range | undefined,
): Advice | undefined {
  const meant = nearestField(key, fields);
  // If the post also has that key, the two are different things.
  if (meant === undefined || Object.hasOwn(data, meant)) return undefined;
  const value = data[key];
  const [refused] = refusedFields({ [meant]: value });
  // `images: [a, b]` without `image` may well be a key of its own.
  if (refused && key === `${meant}s`) return undefined;
  const message = messageFor(key);
  if (excludesAuthors(meant, data))
    return { message, help: 'Delete it, or name the author in "authors".' };
  const helps = [`Did you mean "${meant}"${own.has(meant) ? ', a key of this plugin' : ''}?`];
  if (refused?.path.length === 1) helps.push(`Its value must be ${refused.expected}.`);
  if (visibility.has(meant) && isTrue(value))
    helps.push(`As it is, the post is ${meant === 'draft' ? 'public' : 'in all lists'}.`);
  const range = place();
  const isSure = !refused && !visibility.has(meant) && !isPlural(key, meant);
  return {
    message,
    help: helps.join(' '),
    fix:
      isSure && range && surest(key, fields.known) === meant
        ? { title: `Write ${meant}`, edits: [{ range, text: meant }] }
        : undefined,
  };
}

/** The old and new author fields can't be combined. */
function excludesAuthors(meant: string, data: Record<string, unknown>): boolean {
  return meant === 'authors'
    ? legacyAuthorFields.some((field) => Boolean(data[field]))
    : legacyAuthorFields.includes(meant) && Boolean(data.authors);
}

/** `keyword` may be a typo of `keywords`, and `events` of `event`, but both may also be keys of a theme. */
function isPlural(key: string, meant: string): boolean {
  return key === `${meant}s` || `${key}s` === meant;
}

function messageFor(key: string): string {
  return `Docusaurus has no front matter key "${key}".`;
}

const DELETE = 'Delete it or, if your theme reads it, add it to frontMatter.allow.';
/** No fix may write these: it would hide or show a post. */
const visibility = new Set(['draft', 'unlisted']);
/** Keys that this plugin reads, and Docusaurus doesn't. */
const own = new Set(['canonical', 'event']);

type Advice = Omit<PostFinding, 'range'>;

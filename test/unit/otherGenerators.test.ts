import { describe, expect, test } from 'vitest';
import { checkSite } from '../../src/plugin/check/check.ts';
import type { Blog } from '../../src/plugin/check/site/site.ts';
import { siteOf, writeFiles } from '../helpers/site.ts';

/** Returns the findings for a line of front matter, as `level: message | help`. */
function said(line: string, file = 'blog/2026-05-01-a.md', blog: Partial<Blog> = {}): string[] {
  const site = siteOf(
    writeFiles({
      [file]: `---\nauthors: saim\n${line}\n---\n\nText\n`,
      'blog/authors.yml': 'saim:\n  name: Saim\n',
    }),
  );
  for (const one of site.blogs) Object.assign(one, blog);
  return checkSite(site)
    .diagnostics.filter(({ rule }) => rule === 'front-matter-unknown-key')
    .map(({ severity, message, help }) => `${severity}: ${message} | ${help}`);
}

describe('a key that hides a post in another generator', () => {
  test.each([
    ['published: false', 'this post is public'],
    ['published: "no"', 'this post is public'],
    ['publish: false', 'this post is public'],
    ['isPublished: false', 'this post is public'],
    ['public: false', 'this post is public'],
    ['private: true', 'this post is public'],
    ['is_draft: yes', 'this post is public'],
    ['saveAsDraft: true', 'this post is public'],
    ['headless: true', 'this post is public'],
    ['status: draft', 'this post is public'],
    ['status: Private', 'this post is public'],
    ['post_status: pending', 'this post is public'],
    ['publishStatus: unlisted', 'this post is in all lists'],
    ['visibility: members', 'this post is public'],
    ['access: private', 'this post is public'],
    ['layout: draft', 'this post is public'],
    ['build: {render: never}', 'this post is public'],
    ['_build: {list: never}', 'this post is in all lists'],
    ['listed: false', 'this post is in all lists'],
    ['hidden: true', 'this post is in all lists'],
    ['hide: true', 'this post is in all lists'],
    ['eleventyExcludeFromCollections: true', 'this post is in all lists'],
    ['password: open sesame', 'everybody can read this post'],
    ['noindex: true', 'search engines may show this post'],
    ['robots: noindex, nofollow', 'search engines may show this post'],
    ['sitemap: false', 'this post is in the sitemap'],
  ])('%s is a warning: %s', (line, consequence) => {
    const [finding = '', ...others] = said(line);
    expect(others).toEqual([]);
    expect(finding).toMatch(/^warning: Docusaurus doesn’t read "/);
    expect(finding).toContain(`: ${consequence}. | `);
    expect(finding).toMatch(/draft: true|unlisted: true/);
    expect(said(`${line}\nunlisted: true`)).toEqual([]);
    expect(said(`${line}\ndraft: true`)).toEqual([]);
  });

  test.each([
    ...['published: true', 'published: "true"', 'publish: yes', 'public: true', 'private: false'],
    ...['listed: true', 'hidden: false', 'status: published', 'status: new', 'visibility: public'],
    ...['access: all', 'headless: false', 'build: {list: always}', 'noindex: false'],
    ...['robots: index, follow', 'sitemap: {priority: 0.5}', 'password: false', 'isDraft: false'],
  ])('%s has the same effect as in Docusaurus', (line) => {
    expect(said(line)).toEqual([]);
  });
});

test('if processBlogPosts decides what is published, it may read the key', () => {
  expect(said('published: false', 'blog/a.md', { decidesPosts: true })).toEqual([]);
  expect(said('published: false', 'blog/a.md')).toHaveLength(1);
});

describe('a key for which Docusaurus has its own', () => {
  test.each([
    ['categories: [a]', 'tags: [a]', 'Use "tags" to group posts.'],
    ['excerpt: x', 'description: x', 'Use "description" for search engines.'],
    ['cover_image: /a.png', 'image: /a.png', 'Use "image" for link previews.'],
    ['featuredImage: /a.png', 'image: /a.png', 'Use "image" for link previews.'],
    ['permalink: /a', 'slug: /a', 'Use "slug" for the address'],
    ['url: /a', 'slug: /a', 'Use "slug" for the address'],
    ['meta_title: x', 'title_meta: x', 'Use "title_meta"'],
    ['lastmod: 2026-05-04', 'last_update: {date: 2026-05-04}', 'last_update: {date: 2026-05-04}'],
    ['lastmod: soon', 'last_update: {date: 2026-05-04}', 'last_update: {date: 2026-01-31}'],
    ['toc: false', 'hide_table_of_contents: true', 'write hide_table_of_contents: true'],
  ])('%s is an info, unless the post has %s', (line, own, help) => {
    expect(said(line)).toEqual([expect.stringMatching(/^info: Docusaurus doesn’t read "/)]);
    expect(said(line)[0]).toContain(help);
    expect(said(`${line}\n${own}`)).toEqual([]);
  });

  test('canonical_url is a warning: this plugin reads "canonical"', () => {
    const line = 'canonical_url: https://example.com/first';
    expect(said(line)).toEqual([
      'warning: Docusaurus doesn’t read "canonical_url", a key of Jekyll, dev.to and others. | Rename it to "canonical", a key of this plugin.',
    ]);
    expect(said(`${line}\ncanonical: https://example.com/first`)).toEqual([]);
  });

  test('a typo of a key of this plugin is reported as that', () => {
    expect(said('cannonical: https://example.com/first')).toEqual([
      'warning: Docusaurus has no front matter key "cannonical". | Did you mean "canonical", a key of this plugin?',
    ]);
  });

  test('a typo in a word of eight letters may be two letters', () => {
    expect(said('keiwordz: [a]')).toEqual([
      'warning: Docusaurus has no front matter key "keiwordz". | Did you mean "keywords"?',
    ]);
  });

  test('the generators that have such a key are named, also if its value is a map', () => {
    expect(said('cover: {image: /a.png}')).toEqual([
      'info: Docusaurus doesn’t read "cover", a key of Hugo, Hexo and others. | Use "image" for link previews.',
    ]);
  });

  test.each(['toc: true', 'url: https://example.com', 'lastUpdated: false', 'aliases: [Meetup]'])(
    '%s has another purpose',
    (line) => {
      expect(said(line)).toEqual([]);
    },
  );
});

describe('a date', () => {
  test('is reported if the post has none', () => {
    expect(said('pubDate: 2026-04-05', 'blog/a.md')).toEqual([
      'warning: Docusaurus doesn’t read "pubDate", a key of Hugo, Astro and others: the post doesn’t get this date. | Write date: 2026-04-05.',
    ]);
  });

  test('yields to the date in the file name', () => {
    expect(said('created: 2026-04-05')).toEqual([
      'info: Docusaurus doesn’t read "created", a key of Obsidian. | The post has the date in its file name. For another one, write date: 2026-04-05.',
    ]);
    expect(said('created: 2026-05-01')).toEqual([]);
    expect(said('created: 2026-04-05\ndate: 2026-05-01')).toEqual([]);
  });

  test.each(['published: 2026-04-05', 'published: "2026-04-05"', 'pubDate: April 5, 2026'])(
    'is found, in every form: %s',
    (line) => {
      expect(said(line, 'blog/a.md')).toEqual([
        expect.stringMatching(/: the post doesn’t get this date\. \| Write date: 2026-04-05\.$/),
      ]);
    },
  );

  test('does not delay a post', () => {
    expect(said('date: 2026-05-01\npublishDate: 2026-06-01')).toEqual([
      'info: Docusaurus doesn’t read "publishDate", a key of Hugo and Astro: the post is public before that day, too. | To publish it later, write draft: true until then.',
    ]);
    expect(said('expiryDate: 2026-06-01')).toEqual([
      'info: Docusaurus doesn’t read "expiryDate", a key of Hugo: the post stays public after that day. | Delete the post when it has expired.',
    ]);
  });
});

test.each([
  ...[
    'comments: true',
    'weight: 3',
    'lang: en',
    'series: Meetups',
    'subtitle: x',
    'featured: true',
  ],
  ...['subtitle: private', 'subtitle: none', 'data: {list: never}'],
  ...['sidebar_position: 1', 'hide_title: true', 'pin: true', 'math: true', 'type: post'],
  ...['data: x', 'dates: [2026-01-01]', 'coauthors: [ada]', 'templateKey: post', 'mathjax: true'],
])('%s means nothing here, and is not a typo', (line) => {
  expect(said(line)).toEqual([]);
});

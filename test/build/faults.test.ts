import { describe, expect, test } from 'vitest';
import { check, checkJson, inOneLine, placeOf, withoutDuration } from '../helpers/command.ts';
import { build, layOutSite, reportsIn } from '../helpers/docusaurus.ts';
import { markedPlaces, withoutMarks } from '../helpers/site.ts';

const picture = Buffer.from('a picture, as far as the check is concerned');

/**
 * Every kind of problem that stops a build, each value between ⟦ and ⟧. Docusaurus alone stops at
 * the first, or not at all.
 */
const everyFault = {
  'blog/authors.yml': `saim:
  name: Saim Safdar
  image_url: ⟦/img/nobody.png⟧
⟦ada⟧:
  title: Engineer
`,
  'blog/tags.yml': 'meetup:\n  ⟦lable⟧: Meetup\n',
  'blog/author-twice.md': '---\ndate: 2026-01-01\nauthors: [saim, ⟦saim⟧]\n---\n\nText\n',
  'blog/author-unknown.md': '---\ndate: 2026-01-01\nauthors: [⟦siam⟧]\n---\n\nText\n',
  'blog/date.md': '---\nauthors: saim\ndate: "⟦2026-05-01T18:00:00+05:30⟧"\n---\n\nText\n',
  'blog/front-matter-syntax.md': '---\ntitle: ⟦Meetup: what we saw⟧\nauthors: saim\n---\n\nText\n',
  'blog/front-matter-type.md':
    '---\ndate: 2026-01-01\nauthors: saim\ntags: ⟦one, two⟧\n---\n\nText\n',
  'blog/images/index.md': `---
date: 2026-01-01
authors: saim
image: ⟦/img/card.png⟧
---

<img src="⟦/img/missing.png⟧" alt="The hall" />

![The stage](⟦./missing.png⟧)

![The door](⟦/img/Hall.png⟧)

<img src="⟦./beside.png⟧" alt="The seats" />

⟦![The garden][beside]⟧

![The roof](⟦./the hall.png⟧)

[beside]: ./beside.png
`,
  'blog/mdx.md': '---\ndate: 2026-01-01\nauthors: saim\n---\n\nWe were <⟦5⟧ people.\n',
  'blog/slug-a.md': '---\ndate: 2026-01-01\nauthors: saim\nslug: same\n---\n\nText\n',
  'blog/slug-b.md': '---\ndate: 2026-01-01\nauthors: saim\nslug: ⟦Same/⟧\n---\n\nText\n',
  'blog/tag.md': '---\ndate: 2026-01-01\nauthors: saim\ntags: [⟦metup⟧]\n---\n\nText\n',
};

test('one build reports every problem, although Docusaurus stops at the first', async () => {
  const siteDir = layOutSite(
    {
      ...withoutMarks(everyFault),
      'blog/unreadable.md': Buffer.from([0xff, 0xfe, 0x00, 0x00]),
      'blog/images/beside.png': picture,
      'blog/images/the hall.png': picture,
      'static/img/hall.png': picture,
    },
    { blog: { onInlineTags: 'throw' } },
  );
  const { diagnostics } = await checkJson(siteDir);
  expect(diagnostics.map(placeOf)).toEqual([
    ...markedPlaces(everyFault),
    'blog/unreadable.md:1:1-1:1',
  ]);
  expect(new Set(diagnostics.map(({ rule }) => rule))).toEqual(
    new Set([
      'author-duplicate',
      'author-image-missing',
      'author-unknown',
      'authors-file',
      'date-invalid',
      'front-matter-syntax',
      'front-matter-type',
      'image-case',
      'image-malformed',
      'image-missing',
      'image-reference-style',
      'image-unbundled',
      'post-unreadable',
      'slug-duplicate',
      'tag-unknown',
      'tags-file',
    ]),
  );
  expect(await reportOfBuild(siteDir)).toBe(await reportOfCommand(siteDir));
});

test('one run reports five posts, each with a different syntax error', async () => {
  const posts = {
    'blog/1.md': '---\ndate: 2026-01-01\nauthors: [⟦siam⟧]\n---\n\nText\n',
    'blog/2.md':
      '---\ndate: 2026-01-01\nauthors: saim\n---\n\n<img src="⟦/img/gone.png⟧" alt="" />\n',
    'blog/3.md': '---\nauthors: saim\ndate: ⟦2026-02-30⟧\n---\n\nText\n',
    'blog/4.md': '---\ndate: 2026-01-01\nauthors: saim\nslug: ⟦/⟧\n---\n\nText\n',
    'blog/5.md': '---\ndate: 2026-01-01\nauthors: saim\nimage: ⟦12⟧\n---\n\nText\n',
  };
  const siteDir = layOutSite(withoutMarks(posts));
  const { diagnostics } = await checkJson(siteDir);
  expect(diagnostics.map(placeOf)).toEqual(markedPlaces(posts));
  expect(await reportOfBuild(siteDir)).toBe(await reportOfCommand(siteDir));
});

describe('two blogs, two locales, under /sub/', () => {
  const files = {
    'blog/authors.yml': 'saim:\n  name: Saim Safdar\nada:\n  name: Ada\n',
    'blog/both.md': '---\ndate: 2026-01-01\nauthors: [saim, ada, siam]\n---\n\nText\n',
    'blog/english.md': '---\ndate: 2026-01-01\nauthors: saim\n---\n\n![The hall](./gone.png)\n',
    'blog/base.md':
      '---\ndate: 2026-01-01\nauthors: saim\n---\n\n<img src="/img/hall.png" alt="" />\n',
    'news/authors.yml': 'lin:\n  name: Lin\n',
    'news/other.md': '---\ndate: 2026-01-01\nauthors: saim\n---\n\nText\n',
    'news/archive.md': '---\ndate: 2026-01-01\nauthors: lin\n---\n\nText\n',
    'i18n/fr/docusaurus-plugin-content-blog/authors.yml': 'saim:\n  name: Saim Safdar\n',
    'i18n/fr/docusaurus-plugin-content-blog/english.md':
      '---\ndate: 2026-01-01\nauthors: saim\ntags: un, deux\n---\n\nTexte\n',
    'i18n/fr/docusaurus-plugin-content-blog-news/other.md':
      '---\ndate: 2026-01-01\nauthors: lin\n---\n\n<img src="/img/perdu.png" alt="" />\n',
    'static/img/hall.png': picture,
  };
  const news = {
    id: 'news',
    path: 'news',
    routeBasePath: 'news',
    tags: 'tags.yml',
    onUntruncatedBlogPosts: 'ignore',
  };
  const config = {
    site: {
      baseUrl: '/sub/',
      i18n: { defaultLocale: 'en', locales: ['en', 'fr'] },
      plugins: [
        ['docusaurus-plugin-event-writeups', {}],
        ['@docusaurus/plugin-content-blog', news],
      ],
    },
  };

  test('the build reports what the command reports', async () => {
    const siteDir = layOutSite(files, config);
    const { diagnostics } = await checkJson(siteDir);
    expect(diagnostics.map((found) => `${found.locale}: ${inOneLine(found)}`)).toEqual([
      'en: image-unbundled blog/base.md:6:11-6:24',
      'fr: author-unknown blog/both.md:3:17-3:20',
      'en: author-unknown blog/both.md:3:22-3:26',
      'en: image-missing blog/english.md:6:13-6:23',
      'en: tags-file docusaurus.config.mjs:1:1-1:1',
      'fr: image-missing i18n/fr/docusaurus-plugin-content-blog-news/other.md:6:11-6:25',
      'fr: front-matter-type i18n/fr/docusaurus-plugin-content-blog/english.md:4:7-4:15',
      'en: slug-duplicate news/archive.md:1:1-1:4',
      'en: author-unknown news/other.md:3:10-3:14',
    ]);
    expect(await reportOfBuild(siteDir)).toBe(await reportOfCommand(siteDir));
  });

  test('a build of one locale only checks that locale', async () => {
    const report = await reportOfBuild(layOutSite(files, config), '--locale', 'fr');
    expect(report).toMatchInlineSnapshot(`
      "error[image-unbundled]: The browser would look for /img/hall.png outside the site, which is at /sub/.
        blog/base.md:6:11
      6 │ <img src="/img/hall.png" alt="" />
        │           ^^^^^^^^^^^^^
        = help: Write it as a Markdown image: ![](/img/hall.png). Or add docusaurus-plugin-event-writeups/remark to the blog’s options, which does it for you.

      error[author-unknown]: No author has the key "ada".
        blog/both.md:3:17
      3 │ authors: [saim, ada, siam]
        │                 ^^^ not in i18n/fr/docusaurus-plugin-content-blog/authors.yml
        = help: Use saim, or add "ada" to i18n/fr/docusaurus-plugin-content-blog/authors.yml.

      error[author-unknown]: No author has the key "siam".
        blog/both.md:3:22
      3 │ authors: [saim, ada, siam]
        │                      ^^^^ not in i18n/fr/docusaurus-plugin-content-blog/authors.yml
        = help: Did you mean "saim"? If not, add "siam" to i18n/fr/docusaurus-plugin-content-blog/authors.yml.

      error[tags-file]: The config names the tags file "tags.yml", which doesn’t exist.
        docusaurus.config.mjs:1:1
        = help: Create news/tags.yml, or remove "tags" from the blog’s options.

      error[image-missing]: There’s no image /img/perdu.png.
        i18n/fr/docusaurus-plugin-content-blog-news/other.md:6:11
      6 │ <img src="/img/perdu.png" alt="" />
        │           ^^^^^^^^^^^^^^ not there
        = help: Put the file in static/img, and write /sub/img/perdu.png.

      error[front-matter-type]: "tags" is "un, deux". Expected a list: [one, two].
        i18n/fr/docusaurus-plugin-content-blog/english.md:4:7
      4 │ tags: un, deux
        │       ^^^^^^^^
        = help: Write tags: [un, deux]. To apply it, run npx docusaurus-plugin-event-writeups check --fix.

      error[slug-duplicate]: The permalink /sub/news/archive belongs to the archive.
        news/archive.md:1:1
      1 │ ---
        │ ^^^
        = help: Give the post another slug.

      ✖ 7 errors in 6 files · 5 posts, 2 images, 0 links checked · … ms
      "
    `);
  });
});

test('locales with their own folders and addresses', async () => {
  const siteDir = layOutSite(
    {
      'blog/meetup.md':
        '---\ndate: 2026-01-01\nauthors: saim\n---\n\n<img src="/img/hall.png" alt="" />\n',
      'i18n/francais/docusaurus-plugin-content-blog/meetup.md':
        '---\ndate: 2026-01-01\nauthors: saim\nslug: /archive\n---\n\nTexte\n',
      'static/img/hall.png': picture,
    },
    {
      site: {
        i18n: {
          defaultLocale: 'en',
          locales: ['fr', 'en'],
          localeConfigs: {
            en: { baseUrl: '/english/' },
            fr: { baseUrl: '/french/', path: 'francais' },
          },
        },
      },
    },
  );
  const { diagnostics } = await checkJson(siteDir);
  expect(diagnostics.map(({ locale, message }) => `${locale}: ${message}`)).toEqual([
    'en: The browser would look for /img/hall.png outside the site, which is at /english/.',
    'fr: The permalink /french/blog/archive belongs to the archive.',
  ]);
  expect(await reportOfBuild(siteDir)).toBe(await reportOfCommand(siteDir));
});

/** Returns the only report of a build that it stops. */
async function reportOfBuild(siteDir: string, ...words: string[]): Promise<string> {
  const { status, output } = await build(siteDir, ...words);
  const reports = reportsIn(output);
  expect({ status, reports: reports.length }, output).toEqual({ status: 1, reports: 1 });
  // Docusaurus's own first error isn't in the output.
  expect(output.match(/\[cause\]/g), output).toHaveLength(1);
  return withoutDuration(reports.join());
}

async function reportOfCommand(siteDir: string, ...words: string[]): Promise<string> {
  const { status, stdout, stderr } = await check(siteDir, ...words);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  return withoutDuration(stdout);
}

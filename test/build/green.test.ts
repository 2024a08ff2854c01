import { expect, test } from 'vitest';
import { check, withoutDuration } from '../helpers/command.ts';
import { build, layOutSite, loadForBuild, reportsIn } from '../helpers/docusaurus.ts';

/** A typical old post: raw HTML, a path from the root, sizes in percent. */
const oldPost = `---
slug: an-evening-on-gateways
title: "An evening on gateways"
date: 2023-10-20
authors: [saim]
tags: [gateways, meetup]
---

We spoke about gateways, and about who may open them.

## What we showed

A cluster, a gateway in front of it, and one key too many.

<img src="/img/blogs/an-evening-on-gateways/first-slide.png" alt="the first slide" height="90%" width="90%"/>  

### What we heard

- That keys get lost
- That nobody counts them
`;
const post = 'blog/an-evening-on-gateways.md';
const picture = 'static/img/blogs/an-evening-on-gateways/first-slide.png';

test('a typo in an author key stops the build, and the report names the right key', async () => {
  const siteDir = layOutSite({
    [post]: oldPost.replace('[saim]', '[siam]'),
    [picture]: '',
  });
  const { status, output } = await build(siteDir);
  expect(status, output).toBe(1);
  expect(reportsIn(output).map(withoutDuration)).toMatchInlineSnapshot(`
    [
      "error[author-unknown]: No author has the key "siam".
      blog/an-evening-on-gateways.md:5:11
    5 │ authors: [siam]
      │           ^^^^ not in blog/authors.yml
      = help: Did you mean "saim"? If not, add "siam" to blog/authors.yml.

    ✖ 1 error in 1 file · 1 post, 1 image, 0 links checked · … ms
    ",
    ]
  `);
});

test('drafts, excluded files and partials may have problems; warnings are printed and stop nothing', async () => {
  const faulty =
    '---\ndate: 2026-01-01\nauthors: [siam]\n---\n\n<img src="/img/gone.png" alt="" />\n';
  const siteDir = layOutSite(
    {
      'blog/draft.md': faulty.replace('---\n', '---\ndraft: true\n'),
      'blog/_partial.md': faulty,
      'blog/_partials/notes.md': faulty,
      'blog/notes.test.md': faulty,
      'blog/left-out/index.md': faulty,
      'blog/nobody.md': '---\ndate: 2026-01-01\n---\n\nText\n',
      'blog/gone.md':
        '---\ndate: 2026-01-01\nauthors: saim\n---\n\n<img src="/img/gone.png" alt="" />\n',
    },
    {
      plugin: { rules: { 'image-missing': 'warning' } },
      blog: { exclude: ['**/_*.md', '**/_*/**', '**/*.test.md', 'left-out/**'] },
    },
  );
  const { status, output } = await loadForBuild(siteDir);
  expect(status, output).toBe(0);
  const checked = await check(siteDir);
  expect(checked.status).toBe(0);
  expect(withoutDuration(checked.stdout)).toMatchInlineSnapshot(`
    "warning[image-missing]: There’s no image /img/gone.png.
      blog/gone.md:6:11
    6 │ <img src="/img/gone.png" alt="" />
      │           ^^^^^^^^^^^^^ not there
      = help: Put the file in static/img, correct the path, or remove the image.

    warning[author-none]: This post has no author.
      blog/nobody.md:1:1
    1 │ ---
      │ ^^^
      = help: Add authors: [key] to the front matter.

    ▲ 2 warnings in 2 files · 2 posts, 1 image, 0 links checked · … ms
    "
  `);
  expect(reportsIn(output).map(withoutDuration)).toMatchInlineSnapshot(`
    [
      "warning[image-missing]: There’s no image /img/gone.png.
      blog/gone.md:6:11
      = help: Put the file in static/img, correct the path, or remove the image.

    warning[author-none]: This post has no author.
      blog/nobody.md:1:1
      = help: Add authors: [key] to the front matter.

    hint: event-writeups check shows every finding with its line.

    ▲ 2 warnings in 2 files · 2 posts, 1 image, 0 links checked · … ms
    ",
    ]
  `);
});

test('findings that all locales share are printed once', async () => {
  const siteDir = layOutSite(
    {
      'blog/nobody.md': '---\ndate: 2026-01-01\n---\n\nText\n',
      'i18n/fr/docusaurus-plugin-content-blog/authors.yml': 'saim:\n  name: Saim Safdar\n',
    },
    { site: { i18n: { defaultLocale: 'en', locales: ['en', 'fr'] } } },
  );
  const { status, output } = await loadForBuild(siteDir);
  expect(status, output).toBe(0);
  expect(output).toContain('[fr] Creating an optimized production build');
  expect(reportsIn(output)).toHaveLength(1);
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  configOf,
  contentOf,
  layOut,
  plainBlog,
  startPost,
  wholePost,
} from '../../helpers/newPost.ts';
import { checkFiles } from '../../helpers/site.ts';

test('options for everything create a post that passes the check', async () => {
  const siteDir = layOut();
  const run = await startPost(siteDir, wholePost);
  expect(run).toMatchObject({ status: 0, stderr: '' });
  expect(run.stdout).toMatchInlineSnapshot(`
    "✔ blog/2026-10-03-devopscon-2026/index.md
      It will be at https://example.com/blog/devopscon-2026

    Next:
      1. Answer the questions in the file. Put images in blog/2026-10-03-devopscon-2026/img.
      2. Run npm start, and see it at http://localhost:3000/blog/devopscon-2026
      3. Run npx docusaurus-plugin-event-writeups check, then commit the folder and open a pull request.
    "
  `);
  const { 'blog/2026-10-03-devopscon-2026/index.md': post, ...others } = contentOf(siteDir);
  expect(post).toMatchInlineSnapshot(`
    "---
    slug: devopscon-2026
    title: "DevOpsCon in New York City"
    authors: [saim]
    tags: [meetup]
    date: 2026-10-03
    event:
      name: DevOpsCon
      startDate: 2026-09-26
      endDate: 2026-09-28
      location:
        address: New York City
      # Add the venue as name: above the address. If you know the time, add it and the time zone of the place, such as startDate: 2026-09-26T18:30 and timeZone: Europe/Oslo.
      # Were there talks? Delete the # at the start of the next five lines and fill them in. Copy the last four for each further talk.
      #talks:
      #  - name: The title of the talk
      #    performer: [saim, The name of another speaker] # author keys, or names
      #    slides: https://example.org/slides.pdf # or a file in static/slides: /slides/talk.pdf
      #    recording: {status: pending} # once it’s online, its address; if there won’t be one, {status: none}
      # All fields: https://event-writeups.github.io/docs/event-fields
    ---

    {/* Comments like this one are for you; readers don’t see them. Replace each question with your answer, and delete what doesn’t fit. */}

    {/* Start with two or three sentences for somebody who wasn’t there. What’s worth telling? The list of posts shows them. */}

    {/* truncate */}

    ## What it was, and who it was for

    {/* Who comes to this event, how many, and why did you go? */}

    ## What we brought

    {/* A talk, a workshop, a stand: what did you say or show? Name the people. To add an image, put the file in the folder img beside this file, and write: ![A description, as you would give it over the phone](./img/room.jpg) */}

    ## What people asked

    {/* You won’t find this in any programme. Write two or three questions and how they were answered, even if weakly. */}

    ## What surprised us

    {/* One surprise is worth more than ten impressions. */}

    ## What we would do differently

    {/* The next team to go will read this first. */}

    ## Slides and recording

    {/* Put their addresses under talks at the top of this file: they appear with the event. Not online yet? Say here when you expect them. */}
    "
  `);
  expect(Object.keys(others).filter((name) => name.includes('devopscon'))).toEqual([
    'blog/2026-10-03-devopscon-2026/',
    'blog/2026-10-03-devopscon-2026/img/',
  ]);
  expect(others).toMatchObject(plainBlog);
  expect(
    checkFiles({ ...plainBlog, 'blog/2026-10-03-devopscon-2026/index.md': post ?? '' }).diagnostics,
  ).toEqual([]);
});

test.each([
  [['**/*.{md,mdx}'], 'index.md'],
  [['**/*.mdx'], 'index.mdx'],
  // A pattern that excludes files includes none.
  [['**/*.mdx', '!**/old/**'], 'index.mdx'],
])('if a blog includes %j, the post is %s', async (include, name) => {
  const siteDir = layOut({ 'docusaurus.config.mjs': configOf({}, { include }) });
  expect((await startPost(siteDir, wholePost)).stdout).toContain(
    `✔ blog/2026-10-03-devopscon-2026/${name}\n`,
  );
});

test.each([
  [{ dependencies: { 'docusaurus-plugin-event-writeups': '^0.1.0' } }, 'npx event-writeups check'],
  [{ scripts: { posts: 'event-writeups check' } }, 'npm run posts'],
  [{ dependencies: { react: '19' } }, 'npx docusaurus-plugin-event-writeups check'],
])('with the package.json %j, the next step is %s', async (manifest, next) => {
  const siteDir = layOut({ 'package.json': JSON.stringify(manifest) });
  expect((await startPost(siteDir, wholePost)).stdout).toContain(`  3. Run ${next}, then`);
});

test('new authors and tags are added in the style of their neighbours', async () => {
  const siteDir = layOut({
    'blog/authors.yml':
      '# Who writes\nsaim:\n  name: Saim Safdar\n  page: true\n\nmaren:\n  name: Maren\n  page: true',
    'blog/tags.yml': 'meetup:\r\n  label: Meetup\r\n  permalink: /meetup\r\n',
    'blog/old.md': undefined,
  });
  const run = await startPost(siteDir, [
    ...['--event', 'A', '--date', '2026-01-02', '--place', 'Oslo', '--slug', 'a', '--title', 'T'],
    ...[
      '--author',
      'maren',
      '--author',
      'zoe=Zoë "Z" Ünal',
      '--author',
      'null=Nobody',
      '--tag',
      'on-call=On-call',
    ],
  ]);
  expect(run).toMatchObject({ status: 0, stderr: '' });
  expect(run.stdout).toContain('✔ blog/authors.yml has a new entry at the end. Complete it.\n');
  const files = contentOf(siteDir);
  expect(files['blog/authors.yml']).toBe(
    '# Who writes\nsaim:\n  name: Saim Safdar\n  page: true\n\nmaren:\n  name: Maren\n  page: true\n\nzoe:\n  name: "Zoë \\"Z\\" Ünal"\n  page: true\n\n"null":\n  name: Nobody\n  page: true\n',
  );
  expect(files['blog/tags.yml']).toBe(
    'meetup:\r\n  label: Meetup\r\n  permalink: /meetup\r\non-call:\r\n  label: On-call\r\n  permalink: /on-call\r\n',
  );
  expect(files['blog/2026-10-03-a/index.md']).toContain(
    'authors: [maren, zoe, "null"]\ntags: [on-call]\n',
  );
});

test('findings in the post are shown, but not older ones in the authors file', async () => {
  const siteDir = layOut({ 'blog/authors.yml': 'saim:\n  name: Saim\n  titel: Engineer\n' });
  const quiet = await startPost(siteDir, [...wholePost, '--author', 'ada=Ada']);
  expect(quiet).toMatchObject({ status: 0, stderr: '' });
  expect(quiet.stdout).not.toContain('titel');
  const found = await startPost(siteDir, [...wholePost, '--slug', 'b', '--date', '1066-09-26']);
  expect(found).toMatchObject({ status: 1, stderr: '' });
  expect(found.stdout).toContain('error[event-dates]: 1066-09-26 doesn’t exist.');
});

test('a blog without these files gets an authors file, and accepts every tag', async () => {
  const siteDir = layOut({
    'blog/authors.yml': undefined,
    'blog/tags.yml': undefined,
    'blog/old.md': undefined,
  });
  const flags = ['--event', 'A', '--date', '2026-01-02', '--place', 'Oslo', '--author', 'ada=Ada'];
  expect(await startPost(siteDir, [...flags, '--tag', 'Kube Con', '--tag', 'a, b'])).toMatchObject({
    status: 0,
  });
  const files = contentOf(siteDir);
  expect(files['blog/authors.yml']).toBe('ada:\n  name: Ada\n');
  expect(files['blog/tags.yml']).toBeUndefined();
  expect(files['blog/2026-10-03-a-2026/index.md']).toContain('\ntags: [Kube Con, "a, b"]\n');
});

test('without a tags file, a new tag is a label, or a label and its address', async () => {
  const dir = layOut({ 'blog/tags.yml': undefined });
  const tags = ['conference', 'on-call=On call', 'k8s=Kubernetes', 'Meetup'];
  const { status, stdout } = await startPost(dir, [
    ...wholePost.slice(0, -2),
    ...tags.flatMap((tag) => ['--tag', tag]),
  ]);
  expect(status, stdout).toBe(0);
  const files = contentOf(dir);
  expect(files['blog/2026-10-03-devopscon-2026/index.md']).toContain(
    '\ntags: [conference, On call, {label: Kubernetes, permalink: /k8s}, Meetup]\n',
  );
  expect(files['blog/tags.yml']).toBeUndefined();
  const refused = await startPost(dir, [...wholePost, '--slug', 'b', '--tag', 'On Call=Late']);
  expect(refused.stderr).toBe(
    '--tag "On Call=Late": A key consists of lower-case letters and digits, with hyphens between them: "on-call" instead of "On Call".\n',
  );
});

test('without a tags file, an existing tag keeps its form, whether its label or key is given', async () => {
  const dir = layOut({ 'blog/tags.yml': undefined });
  const tags = ['conference=A conference', 'k8s=conference'];
  for (const [index, tag] of tags.entries()) {
    const slug = `post-${index}`;
    const words = [...wholePost.slice(0, -2), '--slug', slug, '--tag', tag];
    expect(await startPost(dir, words)).toMatchObject({ status: 0 });
    expect(contentOf(dir)[`blog/2026-10-03-${slug}/index.md`]).toContain('\ntags: [conference]\n');
  }
});

test('a locale with its own files gets the entries too', async () => {
  const french = 'i18n/fr/docusaurus-plugin-content-blog';
  const siteDir = layOut({
    'docusaurus.config.mjs': configOf({ i18n: { defaultLocale: 'en', locales: ['en', 'fr'] } }),
    [`${french}/authors.yml`]: 'saim:\n  name: Saim Safdar\n',
  });
  expect(await startPost(siteDir, [...wholePost, '--author', 'maren'])).toMatchObject({
    status: 2,
    stderr:
      '--author "maren": There’s no author with this key. Known: saim. To add a new one, write its name, too: "maren=…".\n',
  });
  const run = await startPost(siteDir, [...wholePost, '--author', 'ada=Ada']);
  expect(run).toMatchObject({ status: 0, stderr: '' });
  expect(run.stdout).toContain('It will be at https://example.com/blog/devopscon-2026\n');
  const files = contentOf(siteDir);
  expect(files['blog/authors.yml']).toBe(`${plainBlog['blog/authors.yml']}ada:\n  name: Ada\n`);
  expect(files[`${french}/authors.yml`]).toBe('saim:\n  name: Saim Safdar\nada:\n  name: Ada\n');
});

test('with several blogs it uses the default one, or the given one', async () => {
  const siteDir = layOut({
    'docusaurus.config.mjs': configOf({
      plugins: [
        ['@docusaurus/plugin-content-blog', { id: 'news', path: 'news', routeBasePath: 'news' }],
      ],
    }),
    'news/authors.yml': 'saim:\n  name: Saim\n',
  });
  const flags = [...wholePost.filter((word) => word !== '--tag' && word !== 'meetup'), '--blog'];
  expect(await startPost(siteDir, [...flags, 'nwes'])).toMatchObject({
    status: 2,
    stderr: 'There’s no blog "nwes". Did you mean "news"?\n',
  });
  const run = await startPost(siteDir, [...flags, 'news']);
  expect(run).toMatchObject({ status: 0 });
  expect(run.stdout).toContain(
    '✔ news/2026-10-03-devopscon-2026/index.md\n  It will be at https://example.com/news/devopscon-2026\n',
  );
  expect((await startPost(siteDir, wholePost)).stdout).toContain(
    '✔ blog/2026-10-03-devopscon-2026/index.md\n',
  );
});

describe('titles with a meaning in YAML', () => {
  test.each([
    ': #"\'',
    '🎉 at last',
    '- x',
    'true',
    '2026',
    "it's: 'quoted'",
    '{a: 1}',
    '%TAG',
    '&a *b !c',
    '2026-01-01',
    '---',
    'a\u00a0b',
  ])('%s', async (title) => {
    const siteDir = layOut();
    expect(await startPost(siteDir, [...wholePost, `--title=${title}`])).toMatchObject({
      status: 0,
    });
    const post = readFileSync(
      path.join(siteDir, 'blog/2026-10-03-devopscon-2026/index.md'),
      'utf8',
    );
    expect(post).toContain(`\ntitle: ${JSON.stringify(title)}\n`);
    const { diagnostics } = checkFiles({ ...plainBlog, 'blog/new/index.md': post });
    expect(diagnostics).toEqual([]);
  });

  test('but not if Docusaurus changes the text, which stops the build', async () => {
    const { status, stdout, stderr } = await startPost(layOut(), [...wholePost, '--title=\\']);
    expect(status).toBe(1);
    expect(stdout + stderr).toContain('front-matter-backslash');
  });
});

test.each([
  ['all have one', '\n  page: true', 'ada:\n  name: Ada\n  page: true\n'],
  ['one has none', '', 'ada:\n  name: Ada\n'],
])('a new author gets a page if the others have one: %s', async (_, page, added) => {
  const authors = `saim:\n  name: Saim\n  page: true\nmaren:\n  name: Maren${page}\n`;
  const siteDir = layOut({ 'blog/authors.yml': authors });
  await startPost(siteDir, [...wholePost, '--author', 'ada=Ada']);
  expect(contentOf(siteDir)['blog/authors.yml']).toBe(authors + added);
});

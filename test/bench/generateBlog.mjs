// Writes a blog of any size, the same one for the same seed: posts in mixed forms, with images, in
// two locales.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @param {string} dir an empty folder
 * @param {{ posts: number, seed?: number }} size
 */
export function generateBlog(dir, { posts, seed = 1 }) {
  const random = createRandom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const write = (name, content) => {
    const file = path.join(dir, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  };

  write('package.json', '{ "name": "generated-blog", "private": true }\n');
  write('docusaurus.config.mjs', CONFIG);
  write('blog/authors.yml', AUTHORS.map((key) => `${key}:\n  name: ${capital(key)}\n`).join(''));
  write('blog/tags.yml', TAGS.map((key) => `${key}:\n  label: ${capital(key)}\n`).join(''));
  for (const shared of ['stage', 'hall', 'booth']) write(`static/img/${shared}.png`, PIXEL);
  write('static/files/slides.pdf', '%PDF-1.4\n');

  const slugs = Array.from({ length: posts }, (_, index) => `event-${index}`);
  for (const [index, slug] of slugs.entries()) {
    const folder = `${dayOf(index)}-${slug}`;
    const facts = { index, slug, pick, other: pick(slugs.slice(0, index + 1)) };
    write(`blog/${folder}/index.md`, postText(facts, 'en'));
    write(`blog/${folder}/room.png`, PIXEL);
    if (index % 3 === 0) write(`static/img/blogs/${slug}/group.png`, PIXEL);
    if (index % 5 === 0) {
      write(`i18n/fr/docusaurus-plugin-content-blog/${folder}/index.md`, postText(facts, 'fr'));
      write(`i18n/fr/docusaurus-plugin-content-blog/${folder}/room.png`, PIXEL);
    }
  }
}

function postText({ index, slug, pick, other }, locale) {
  const paragraphs = Array.from({ length: 4 + (index % 9) }, () =>
    Array.from({ length: 40 + (index % 50) }, () => pick(WORDS)).join(' '),
  );
  const [first, second, third, ...rest] = paragraphs.map((text) => `${capital(text)}.`);
  const group = index % 3 === 0 ? `/img/blogs/${slug}/group.png` : '/img/hall.png';
  return `---
slug: ${slug}
title: "${capital(pick(WORDS))} at event ${index}${locale === 'fr' ? ' (fr)' : ''}"
date: ${dayOf(index)}
authors: [${pick(AUTHORS)}]
tags: [${pick(TAGS)}, meetup]
---

${first}

<!-- truncate -->

## What we saw

${second} See [an earlier one](/blog/${other}) and [the slides](/files/slides.pdf).

![The room of event ${index}](./room.png)

<img src="${group}" alt="Everyone at event ${index}" width="90%" height="90%" />

### What was said

${third} More on [their site](https://example.org/${slug}).

- ${pick(WORDS)} and **${pick(WORDS)}**
- \`${pick(WORDS)}\` with [a list](https://example.org/list)

| Talk | Room |
| --- | --- |
| ${pick(WORDS)} | ${pick(WORDS)} |

\`\`\`sh
curl https://example.org/${slug}
\`\`\`

## What comes next

${rest.join('\n\n')}
`;
}

function dayOf(index) {
  return new Date(Date.UTC(2010, 0, 1) + (index % 5000) * 86_400_000).toISOString().slice(0, 10);
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** mulberry32: small, and the same on every machine. */
export function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const CONFIG = `export default {
  title: 'A generated blog',
  url: 'https://example.com',
  baseUrl: '/',
  onBrokenLinks: 'ignore',
  future: { v4: true, faster: true, experimental_vcs: false },
  markdown: { mdx1Compat: { comments: true } },
  i18n: { defaultLocale: 'en', locales: ['en', 'fr'] },
  presets: [['classic', { docs: false, pages: false, sitemap: false, theme: {}, blog: { blogSidebarCount: 5 } }]],
  plugins: ['docusaurus-plugin-event-writeups'],
};
`;

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==',
  'base64',
);

const AUTHORS = ['saim', 'ada', 'grace', 'linus', 'maren', 'tunde', 'joke', 'yuki'];
const TAGS = [
  'meetup',
  'conference',
  'workshop',
  'gateways',
  'on-call',
  'access',
  'platform',
  'security',
];
const WORDS =
  `room talk gateway cluster question answer slide speaker evening morning coffee panel access key policy
service platform team release incident pager budget latency queue cache index trace metric rollout review contract
schema proxy token session identity cloud edge region zone shard replica backup restore drill runbook`.split(
    /\s+/,
  );

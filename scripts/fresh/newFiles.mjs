/** Returns the files that replace this blog's own in a fresh blog: texts by path. */
export function newFiles({ name, author, today }) {
  const key = keyOf(author);
  return {
    [`blog/${today}-our-first-post/index.md`]: welcome(name, key, today),
    'blog/authors.yml': `${key}:\n  name: ${JSON.stringify(author)}\n  page: true\n`,
    'blog/tags.yml': TAGS,
    'docs/intro.md': INTRO,
    'sidebars.ts': SIDEBARS,
    'vitest.config.mts': TESTS,
    'README.md': readme(name),
    'CONTRIBUTING.md': CONTRIBUTING,
    '.ci/run': GATE,
  };
}

function keyOf(author) {
  const plain = author.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const word = plain.match(/[a-z\d]+/)?.[0] ?? 'author';
  // YAML would read it as a number or as nothing.
  return /^(?:\d|null$|true$|false$)/.test(word) ? `author-${word}` : word;
}

function welcome(name, key, today) {
  return `---
slug: our-first-post
title: ${JSON.stringify(`Welcome to ${name}`)}
authors: [${key}]
tags: [announcement]
date: ${today}
event:
  name: ${JSON.stringify(`The first evening of ${name}`)}
  startDate: ${today}
  location: {address: Your city}
  talks:
    - name: Why we write things down
      performer: ${key}
---

This post shows what a write-up looks like. Change it, or delete its folder once you've written your own.

<!-- truncate -->

The card below this text comes from \`event\` in the front matter. The same lines give the event its page, its talk and its place in the calendar. The guide explains [how to add a post](/docs/adding-a-post).
`;
}

const TAGS = Object.entries({
  announcement: ['Announcement', 'Where to find us next.'],
  conference: ['Conference', 'Several talks, more than one day.'],
  meetup: ['Meetup', 'One evening, one room, a few short talks.'],
  workshop: ['Workshop', 'Hands on the keyboard.'],
})
  .map(
    ([key, [label, description]]) =>
      `${key}:\n  label: ${label}\n  permalink: /${key}\n  description: ${description}\n`,
  )
  .join('\n');

const INTRO = `---
slug: /
title: Guide
description: How to write for this blog.
---

How to write for this blog: start with [adding a post](./adding-a-post.md), then read [what makes a good write-up](./good-write-up.md).

| You want to | Read |
| --- | --- |
| add images, galleries and videos | [Images](./pictures.md) |
| describe an event, its talks and its recording | [Events](./events.md) |
| import an event from a calendar or a conference tool | [Import](./import.md) |
| look up a field or a component | [Fields of an event](./event-fields.md), [Components](./components.md) |
| publish the blog | [Publishing](./deploying.md) |

The check explains each finding itself: \`npx event-writeups explain RULE\`. The [whole guide of the plugin](https://event-writeups.github.io/docs) is online.
`;

const SIDEBARS = `import type { SidebarsConfig } from '@docusaurus/plugin-content-docs';

const sidebars: SidebarsConfig = {
  guide: [
    'intro',
    'adding-a-post',
    'good-write-up',
    'pictures',
    'events',
    'import',
    'event-fields',
    'components',
    'deploying',
  ],
};

export default sidebars;
`;

const TESTS = `import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['test/**/*.test.ts'] } });
`;

function readme(name) {
  return `# ${name}

A blog of event write-ups. You need [Node](https://nodejs.org) 20.19 or later.

| To | Run |
| --- | --- |
| See the blog while you write | \`npm ci\` once, then \`npm start\` |
| Start a post | \`npm run new\` |
| Check the posts | \`npm run check\` |
| Build the blog | \`npm run build\` |
| Run the tests | \`npm test\` |

[Adding a post](docs/adding-a-post.md) explains how to write one, and [Publishing the blog](docs/deploying.md) how to put it online.
It's made with [event-writeups](https://event-writeups.github.io/plugin); the plugin is in \`src/plugin\`.
`;
}

const CONTRIBUTING = `# Contributing

A post is one folder and one pull request:

1. Fork and clone this repository, and run \`npm ci\`.
2. \`npm run new\` asks about the event and creates the post.
3. Write, and put images into the folder \`img\` of the post.
4. \`npm run check\` reports every problem with its line and how to fix it; \`npm start\` shows the post.
5. Commit the folder and open a pull request.

[Adding a post](docs/adding-a-post.md) explains every field, and [What makes a good write-up](docs/good-write-up.md) what to write.
`;

const GATE = `#!/usr/bin/env bash
# What a pull request has to pass.
set -euo pipefail
cd "$(dirname "$0")/.."

npm ci --no-audit --no-fund
npm run lint
npm run types
npm run check
npm test
npm run build
`;

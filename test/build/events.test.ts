import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { check, checkJson } from '../helpers/command.ts';
import { build, docusaurus, layOutSite } from '../helpers/docusaurus.ts';
import { announcement, files, plainPost, withFeed } from '../helpers/eventBlog.ts';
import { root } from '../helpers/run.ts';
import { judgeGraph } from '../helpers/structuredData.ts';

describe('a blog without events', () => {
  test('gets no pages, no files and no card; its pages are byte for byte those without the plugin', async () => {
    const posts = { 'blog/plain.md': plainPost, 'blog/hall.png': '', ...postsForFeeds };
    const siteDir = layOutSite(posts, {
      blog: { feedOptions: { type: 'all' } },
      plugin: { failBuild: false },
    });
    expect(await build(siteDir)).toMatchObject({ status: 0 });
    await compareFeed(siteDir);
    const pages = htmlOf(siteDir);
    const names = readdirSync(path.join(siteDir, 'build')).sort();
    expect(names.filter((name) => /event|talk|speaker/.test(name))).toEqual([]);
    const config = path.join(siteDir, 'docusaurus.config.mjs');
    const without = layOutSite({
      ...posts,
      'docusaurus.config.mjs': readFileSync(config, 'utf8').replace(/ {2}plugins: .*\n/, ''),
    });
    expect(await build(without)).toMatchObject({ status: 0 });
    expect(pages).toEqual(htmlOf(without));
    // Neither has a browserslist: only the plugin keeps Infima below everything else.
    expect(sheetOf(siteDir)).toContain('@layer docusaurus.infima');
    expect(sheetOf(siteDir)).not.toContain(':not(#');
    expect(sheetOf(without)).toContain(':not(#');
  });
});

/** Posts with `]]>` in attributes, text and code. */
const postsForFeeds = Object.fromEntries(
  Object.entries({
    heading: '## What ]]> does',
    code: '## What `]]>` does\n\n```js title="]]> ]]>"\n]]> ]]>\n```',
    title: '# What ]]> does\n\n# What ]]> does',
    language: '```js]]>\ncode\n```',
    links: '[a](https://example.org "]]>") and [b](/blog "]]>")',
    files: '[a](./hall.png "]]>") and ![\\]\\]>](./hall.png "]]>")',
    images: '![\\]\\]> and \\]\\]>](https://example.org/a.png)',
    elements: '<span title="]]>" data-a="]]&gt;">]]> ]]></span>',
    addresses: '<a href="https://example.org/?]]>]]>">]]></a>',
    left: '<p key="]]>">a</p> <Details summary="]]>">]]></Details>',
    once: '[a](https://example.org "]]>") and ]]>',
  }).map(([slug, text]) => [
    `blog/${slug}.md`,
    `---\nslug: ${slug}\ntitle: A\ndescription: B\ndate: 2026-01-01\nauthors: saim\n---\n\n${text}\n`,
  ]),
);

/**
 * Expects the check to report exactly those posts that break the XML feeds of a build, and one with addresses that nobody
 * writes: Docusaurus makes them absolute, and that encodes them.
 */
async function compareFeed(siteDir: string): Promise<void> {
  const { diagnostics } = await checkJson(siteDir);
  const reported = diagnostics.filter(({ rule }) => rule === 'control-character');
  const json = readFileSync(path.join(siteDir, 'build/blog/feed.json'), 'utf8');
  const { items } = JSON.parse(json) as { items: { url: string; content_html: string }[] };
  const breaking = items.filter(({ content_html }) => content_html.split(']]>').length > 2);
  const broken = breaking.map(({ url }) => path.basename(url));
  expect([...new Set(reported.map(({ file }) => path.basename(file, '.md')))].sort()).toEqual(
    ['addresses', ...broken].sort(),
  );
  expect(breaking.length).toBe(5);
}

describe('a blog with events, in two languages under a base path', () => {
  test('gets its pages, calendars, cards and linked data, the same in two builds', async () => {
    const i18n = { defaultLocale: 'en', locales: ['en', 'fr'] };
    const site = { baseUrl: '/sub/', i18n, onBrokenLinks: 'warn' };
    const siteDir = layOutSite(files, { site, blog: withFeed });
    const first = await build(siteDir);
    expect(first, first.output).toMatchObject({ status: 0 });
    // Docusaurus would take a link to slides for one to a page. The site has no home page.
    const missing = [...first.output.matchAll(/linking to (\S+)/g)].map(([, address]) => address);
    expect([...new Set(missing)].sort()).toEqual(['/sub/', '/sub/fr/']);
    const at = (file: string) => path.join(siteDir, 'build', file);
    const read = (file: string) => readFileSync(at(file), 'utf8');

    // Its pages, and none for hidden posts or drafts.
    const made = readdirSync(at('.'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      /^(?:events|talks|speakers)/.test(file),
    );
    expect(made.map((file) => file.replace(/-[0-9a-f]{10}\.png$/, '-….png')).sort()).toEqual([
      'events',
      'events.geojson',
      'events.ics',
      'events.json',
      'events/cards',
      'events/cards/days-….png',
      'events/cards/night-….png',
      'events/days',
      'events/days.ics',
      'events/days/index.html',
      'events/index.html',
      'events/night',
      'events/night.ics',
      'events/night/index.html',
      'speakers',
      'speakers/ada-lovelace',
      'speakers/ada-lovelace.ics',
      'speakers/ada-lovelace/index.html',
      'speakers/index.html',
      'speakers/saim',
      'speakers/saim.ics',
      'speakers/saim/index.html',
      'talks',
      'talks/index.html',
    ]);
    expect(read('events.ics').match(/^UID:.*/gm)).toEqual([
      'UID:days@example.com',
      'UID:night@example.com',
    ]);

    expect(read('fr/blog/plain/index.html')).toMatch(
      /<link rel=["']?alternate["']? type=["']?text\/calendar["']? href=["']?\/sub\/fr\/events\.ics["']? title=["']A site \(iCalendar\)["']>/,
    );

    // On the post's page a line about the event is above the text, and the card below it. Neither is in lists or in the
    // feed, or where the post has a card itself.
    const come = read('blog/come/index.html');
    const line = 'May 1–3, 2026 · Oslo · One talk · Recording: not published yet';
    expect(come.indexOf('h-event')).toBeGreaterThan(come.indexOf('__blog-post-container'));
    expect(textOf(come.slice(0, come.indexOf('__blog-post-container')))).toContain(line);
    expect(textOf(read('blog/index.html'))).not.toContain(line);
    expect(textOf(read('blog/night/index.html'))).not.toContain('May 1, 2031 ·');
    expect(come).toContain('href="/sub/slides/a.pdf"'.replaceAll('"', ''));
    expect(read('blog/index.html')).not.toContain('h-event');
    // If a post has the card in its text, the feed contains it too.
    expect(read('blog/rss.xml')).not.toContain('Hall 3');
    expect(read('blog/rss.xml')).toContain('aria-label="Night"');
    expect(read('blog/night/index.html').split('h-event')).toHaveLength(2);
    expect(read('blog/plain/index.html')).not.toContain('h-event');
    expect(read('blog/hidden/index.html')).toContain('h-event');
    expect(textOf(read('blog/notes/index.html'))).toContain('Recording: not published yet');
    // A recording alone is a player that waits for a click; in the line and on the card it's a
    // link.
    const hidden = read('blog/hidden/index.html');
    expect(
      hidden.match(/<a [^>]*href=["']?https:\/\/www\.youtube\.com\/watch\?v=abc123/g),
    ).toHaveLength(1);
    expect(hidden.match(/<a [^>]*href=["']?https:\/\/youtu\.be\/abc123/g)).toHaveLength(2);
    expect(textOf(hidden)).toContain(
      'Hidden This video is on www.youtube-nocookie.com. Nothing is loaded from there until you click.',
    );
    expect(textOf(read('fr/blog/hidden/index.html'))).toContain(
      'Cette vidéo est hébergée par www.youtube-nocookie.com. Rien n’est chargé tant que vous n’avez pas cliqué.',
    );
    expect(hidden).not.toContain('<iframe');
    expect(hidden).toMatch(/ data-player=["']?https:\/\/www\.youtube-nocookie\.com[ "'>]/);

    // In the words of each language.
    expect(textOf(come)).toContain('When May 1–3, 2026 Where Hall 3 Oslo Talk Gateways');
    expect(textOf(read('fr/blog/come/index.html'))).toContain(
      'Quand 1–3 mai 2026 Où Hall 3 Oslo Présentation Gateways',
    );
    expect(read('fr/events.ics')).toContain('URL:https://example.com/sub/fr/events/days\r\n');

    // Where it was first published.
    const notes = read('blog/notes/index.html');
    expect(notes.match(/<link[^>]*rel=canonical[^>]*>/g)).toHaveLength(1);
    expect(notes).toMatch(/<link[^>]*rel=canonical[^>]*href=https:\/\/elsewhere\.example\/notes/);
    expect(textOf(notes)).toContain('First published on elsewhere.example');

    // An image for previews, if the post has none.
    const card = /og:image content=(\S+)/;
    expect(card.exec(come)?.[1]).toMatch(
      /^https:\/\/example\.com\/sub\/events\/cards\/days-[0-9a-f]{10}\.png$/,
    );
    expect(
      existsSync(at(card.exec(come)?.[1]?.slice('https://example.com/sub/'.length) ?? '')),
    ).toBe(true);
    expect(come).toContain('property=og:image:width content=1200');
    expect(card.exec(read('blog/night/index.html'))?.[1]).toBe(
      'https://example.com/sub/img/night.png',
    );

    // Linked data: Docusaurus's own posting, and the event.
    for (const [file, html] of Object.entries(htmlOf(siteDir)))
      expect(judgeGraph(linkedData(html)), file).toEqual([]);
    const [posting, event] = linkedData(come) as [{ '@id': string }, { '@graph': object[] }];
    expect(event['@graph'][0]).toEqual({
      '@id': posting['@id'],
      about: { '@id': 'https://example.com/sub/events/days#event' },
    });
    expect(event['@graph'][1]).toMatchObject({
      name: 'Harbour Days </script><b>',
      startDate: '2026-05-01',
      description: BACKSLASH,
    });
    // Docusaurus's own way for front matter would make it a line end.
    for (const page of ['events/days/index.html', 'fr/events/days/index.html'])
      expect(textOf(read(page)), page).toContain(BACKSLASH);
    expect(JSON.stringify(JSON.parse(read('events.json')))).toContain(JSON.stringify(BACKSLASH));
    expect(linkedData(read('blog/plain/index.html'))).toHaveLength(1);

    // The command knows the created pages.
    expect((await check(siteDir)).stdout).not.toContain('link-missing');

    const before = eventFilesOf(siteDir);
    const htmlBefore = htmlOf(siteDir);
    rmSync(path.join(siteDir, 'node_modules/.cache/event-writeups'), { recursive: true });
    const second = await build(siteDir);
    expect(second, second.output).toMatchObject({ status: 0 });
    expect(eventFilesOf(siteDir)).toEqual(before);
    expect(htmlOf(siteDir)).toEqual(htmlBefore);
  });
});

test('works with other addresses, and with the card above the text', async () => {
  const plugin = {
    events: {
      basePath: 'what/when',
      talksBasePath: 'said',
      speakersBasePath: 'people',
      card: 'top',
      socialCard: false,
      years: true,
    },
  };
  const text = announcement
    .replace('events.ics', 'what/when.ics')
    .replace('events/days.ics', 'what/when/days.ics');
  const siteDir = layOutSite({ ...files, 'blog/come.md': text }, { plugin });
  const { status, output } = await build(siteDir);
  expect(status, output).toBe(0);
  const at = (file: string) => path.join(siteDir, 'build', file);
  for (const file of [
    'what/when/index.html',
    'what/when/days/index.html',
    'what/when.ics',
    'what/when/days.ics',
    'said/index.html',
    'people/saim/index.html',
    'what/when/2026/index.html',
  ])
    expect(existsSync(at(file)), file).toBe(true);
  expect(existsSync(at('events'))).toBe(false);
  expect(existsSync(at('what/when/cards'))).toBe(false);
  const come = readFileSync(at('blog/come/index.html'), 'utf8');
  expect(come.indexOf('h-event')).toBeGreaterThan(0);
  expect(come.indexOf('h-event')).toBeLessThan(come.indexOf('__blog-post-container'));
  expect(textOf(come)).not.toContain('· One talk');
  expect(come).not.toContain('og:image');
  expect((await check(siteDir)).stdout).not.toContain('link-missing');
});

test('write-translations writes every text of the theme, and German has its own', async () => {
  const siteDir = layOutSite(files, {
    site: { i18n: { defaultLocale: 'en', locales: ['en', 'de'] } },
  });
  const ids = new Set(
    readdirSync(path.join(root, 'src/plugin/theme'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') || file.endsWith('.tsx'))
      .flatMap((file) =>
        [
          ...readFileSync(path.join(root, 'src/plugin/theme', file), 'utf8').matchAll(
            /id:\s*'(theme\.eventWriteups\.[^']+)'/g,
          ),
        ].map((match) => match[1]),
      ),
  );
  expect(ids.size).toBeGreaterThan(60);
  for (const locale of ['en', 'de']) {
    const { status, output } = await docusaurus(siteDir, [
      'write-translations',
      '--locale',
      locale,
    ]);
    expect(status, output).toBe(0);
    const written = JSON.parse(
      readFileSync(path.join(siteDir, `i18n/${locale}/code.json`), 'utf8'),
    ) as Record<string, { message: string }>;
    const own = Object.keys(written).filter((id) => id.startsWith('theme.eventWriteups.'));
    expect(own.sort()).toEqual([...ids].sort());
    expect(written['theme.eventWriteups.addToCalendar']?.message).toBe(
      locale === 'de' ? 'In den Kalender eintragen' : 'Add to calendar',
    );
  }
});

/** The description of the event. */
const BACKSLASH = 'Bring C:\\new';

/** The pages of a site, without the names of bundles, which depend on what else is in them. */
function htmlOf(siteDir: string): Record<string, string> {
  const dir = path.join(siteDir, 'build');
  const pages = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  return Object.fromEntries(
    pages
      .sort()
      .map((file) => [
        file,
        readFileSync(path.join(dir, file), 'utf8').replace(
          /assets\/(?:js|css)\/[\w.~-]+/g,
          'assets/…',
        ),
      ]),
  );
}

function eventFilesOf(siteDir: string): Record<string, string> {
  const dir = path.join(siteDir, 'build');
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /events.*\.(?:ics|json|geojson|png)$/.test(file),
  );
  expect(names.length).toBeGreaterThan(10);
  return Object.fromEntries(
    names.sort().map((file) => [file, readFileSync(path.join(dir, file), 'base64')]),
  );
}

/** Returns the linked data of a page, as a browser finds it. */
function linkedData(html: string): unknown[] {
  const scripts = html.matchAll(/<script[^>]*application\/ld\+json[^>]*>(.*?)<\/script>/gs);
  return [...scripts].map(([, json]) => JSON.parse(json ?? '') as unknown);
}

function textOf(html: string): string {
  return html
    .replace(/<(script|style)[^>]*>.*?<\/\1>/gs, '')
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ?– ?/g, '–');
}

/** The style of a built site. */
function sheetOf(siteDir: string): string {
  const dir = path.join(siteDir, 'build/assets/css');
  return readdirSync(dir)
    .map((file) => readFileSync(path.join(dir, file), 'utf8'))
    .join('\n');
}

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Feed } from 'feed';
import decode from 'lodash/unescape.js';
import { expect, test } from 'vitest';
import { completeFeeds } from '../../../src/plugin/images/feeds.ts';
import { linkVideos } from '../../../src/plugin/images/feedVideos.ts';
import { playersOf, rememberPlayer } from '../../../src/plugin/images/pictureSite.ts';
import { announcePlayers } from '../../../src/plugin/images/players.ts';
import { xmlFault } from '../../../src/plugin/images/xmlFault.ts';
import { writeFiles } from '../../helpers/site.ts';

const player =
  '<a class="video_x" style="width:5px" href="https://www.youtube.com/watch?v=abc" data-player="https://www.youtube-nocookie.com"><span><svg viewBox="0 0 48 48"><path d="M19"></path></svg></span><span class="words"><strong>Our talk &amp; more</strong><small>Nothing is loaded before.</small></span></a>';
const asLink = '<p><a href="https://www.youtube.com/watch?v=abc">Our talk &amp; more</a></p>';

test('a video in a feed is a link to its page', () => {
  expect(linkVideos(`<p>Here:</p>${player}<p>and</p>${player}`)).toBe(
    `<p>Here:</p>${asLink}<p>and</p>${asLink}`,
  );
  const frame = (attributes: string) => `<iframe width="5" ${attributes} loading="lazy"></iframe>`;
  expect(
    linkVideos(
      frame('src="https://www.youtube.com/embed/abc?a=1&amp;start=5" title="A &lt;talk>"'),
    ),
  ).toBe('<p><a href="https://www.youtube.com/watch?v=abc&amp;t=5s">A &lt;talk></a></p>');
  expect(linkVideos(frame('src="https://vimeo.com/12"'))).toBe(
    '<p><a href="https://vimeo.com/12">Vimeo</a></p>',
  );
});

test.each([
  ['a frame of another address', '<iframe src="https://example.org/map"></iframe>'],
  ['a link', '<a href="/a">data-player="x"</a>'],
  ['a frame without an address', '<iframe title="Talk"></iframe>'],
  ['an example of HTML', '&lt;iframe src="https://vimeo.com/12">&lt;/iframe>'],
])('%s stays', (_, html) => {
  expect(linkVideos(html)).toBe(html);
});

test.each([
  '<a href="/x" data-player="https://a.example"><span>No name</span></a>',
  '<a title="x" data-player="https://a.example"><strong>No address</strong></a>',
])('an incomplete player in a feed stays: %s', (html) => {
  expect(linkVideos(html)).toBe(html);
});

test.each([
  ['<rss><a>x</a></rss>', undefined],
  ['<rss><![CDATA[<p>a & b]]></rss>', undefined],
  ['<rss>\n<a>x</rss>', 'line 2: Unexpected close tag'],
  ['<rss>a & b</rss>', 'line 1: Invalid character in entity name'],
  ['<rss>\n<title><![CDATA[a ]]> b ]]></title></rss>', 'line 2: ]]> outside a CDATA section'],
  ['<rss><![CDATA[a ]]]]><![CDATA[> b]]> c</rss>', undefined],
  ['<feed><category label="a ]]> b"/></feed>', undefined],
  ['<feed>\n<a label="]]>">]]></a></feed>', 'line 2: ]]> outside a CDATA section'],
])('%j as XML: %s', (text, fault) => {
  expect(xmlFault(text)).toBe(fault);
});

const feed = (content: string) =>
  `<rss><channel><item><content><![CDATA[${content}]]></content></item></channel></rss>`;

/** Feeds of a blog after its build. */
async function complete(files: Record<string, string>, changes: boolean, type = ['rss', 'json']) {
  const outDir = writeFiles(files);
  const found = await completeFeeds(outDir, 'https://example.com', [blogWith({}, type)], changes);
  return { ...found, read: (name: string) => readFileSync(path.join(outDir, name), 'utf8') };
}

test.each(['Q&A', 'a < b', '"R" & "D"', 'A &amp; B', 'plain'])(
  'a tag called %s is in the Atom feed as it is in the RSS feed',
  async (label) => {
    const written = new Feed({ id: 'https://example.com', title: 'Blog', copyright: '' });
    const date = new Date('2026-01-01');
    const category = [{ name: label, term: label }];
    written.addItem({ title: 'Post', id: '/a', link: 'https://example.com/a', date, category });
    const files = {
      'blog/rss.xml': written.rss2(),
      'blog/atom.xml': written.atom1(),
      'blog/feed.json': '{"items":[]}',
    };
    const { broken, read } = await complete(files, true, ['rss', 'atom', 'json']);
    expect(broken).toEqual([]);
    const atom = read('blog/atom.xml');
    const labels = [...atom.matchAll(/ (?:label|term)="([^"]*)"/g)].map(([, text = '']) => text);
    expect(labels.join()).not.toContain('<');
    expect(labels.map((text) => decode(text))).toEqual([label, label]);
  },
);

test.each([
  'a ]]> b',
  'a ]]> b ]]> c',
  ']]>]]>',
  ']]]]>]]]]>>',
  '<![CDATA[]]>]]>',
  '<i>]]></i>]]>',
  ']\x07]>]\x07]>',
])('%j in a title, a description and a post is in the feeds as it was written', async (text) => {
  const written = new Feed({ id: 'https://example.com', title: 'Blog', copyright: '' });
  const item = { id: '/a', link: 'https://example.com/a', date: new Date('2026-01-01') };
  written.addItem({ ...item, title: text, description: text, content: text });
  const files = { 'blog/rss.xml': written.rss2(), 'blog/atom.xml': written.atom1() };
  const { broken, read } = await complete(files, true, ['rss', 'atom']);
  expect(broken).toEqual([]);
  for (const name of Object.keys(files)) {
    const sections = [...read(name).matchAll(/>((?:<!\[CDATA\[[\s\S]*?\]\]>)+)<\//g)];
    const texts = sections.map(([, section = '']) =>
      section.replaceAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1'),
    );
    const clean = text.replaceAll('\x07', '');
    expect(texts).toEqual([clean, clean, clean]);
  }
});

/** A blog with feeds and one post, as Docusaurus passes it on. */
function blogWith(frontMatter: { draft?: boolean; unlisted?: boolean }, type = ['rss', 'json']) {
  return {
    name: 'docusaurus-plugin-content-blog',
    options: { routeBasePath: 'blog', feedOptions: { type } },
    content: { blogPosts: [{ metadata: { frontMatter } }] },
  };
}

test('feeds with the transform have absolute addresses and links; other blogs do not change', async () => {
  const html = `<source srcset="/img/a.avif 480w, /img/b.avif 960w"><img src="/img/a, b.jpg">${player}`;
  const files = {
    'blog/rss.xml': feed(html),
    'blog/feed.json': JSON.stringify({ items: [{ content_html: html }] }),
  };
  const changed = await complete(files, true);
  const completed = `<source srcset="https://example.com/img/a.avif 480w, https://example.com/img/b.avif 960w"><img src="https://example.com/img/a, b.jpg">${asLink}`;
  expect(changed.read('blog/rss.xml')).toBe(feed(completed));
  expect(JSON.parse(changed.read('blog/feed.json'))).toEqual({
    items: [{ content_html: completed }],
  });
  const left = await complete(files, false);
  expect(left.read('blog/rss.xml')).toBe(files['blog/rss.xml']);
  expect(left.read('blog/feed.json')).toBe(files['blog/feed.json']);
  expect([changed.broken, left.broken]).toEqual([[], []]);
});

test('a title that looks like the start of a video changes nothing of the text after it', async () => {
  const title = '<title><![CDATA[<a data-player="" href="https://evil.example/">]]></title>';
  const text = `${title}<content><![CDATA[<strong>A</strong><a href="/b">b</a>]]></content>`;
  const changed = await complete(
    { 'blog/rss.xml': `<rss>${text}</rss>`, 'blog/feed.json': '{"items":[]}' },
    true,
  );
  expect(changed.read('blog/rss.xml')).toBe(
    `<rss>${text.replace('"/b"', '"https://example.com/b"')}</rss>`,
  );
  expect(changed.broken).toEqual([]);
});

test('a feed that is still being written is waited for', async () => {
  const outDir = writeFiles({ 'blog/feed.json': '{"items":' });
  const rss = path.join(outDir, 'blog/rss.xml');
  setTimeout(() => writeFileSync(rss, '<rss><channel>'), 50);
  setTimeout(() => {
    writeFileSync(rss, feed('<img src="/a.png">'));
    writeFileSync(path.join(outDir, 'blog/feed.json'), '{"items":[]}');
  }, 100);
  const found = await completeFeeds(outDir, 'https://example.com', [blogWith({})], true);
  expect(found).toEqual({ late: [], broken: [] });
  expect(readFileSync(rss, 'utf8')).toBe(feed('<img src="https://example.com/a.png">'));
});

test.each([{ draft: true }, { unlisted: true }])(
  'a blog whose only post is %o has no feeds to wait for',
  async (frontMatter) => {
    const found = await completeFeeds(
      writeFiles({}),
      'https://example.com',
      [blogWith(frontMatter)],
      true,
    );
    expect(found).toEqual({ late: [], broken: [] });
  },
);

test('a feed that is not XML is reported, with its line', async () => {
  const files = { 'blog/rss.xml': feed('a ]]> <b'), 'blog/feed.json': '{"items":[]}' };
  expect((await complete(files, false)).broken).toEqual([
    'blog/rss.xml, line 1: Invalid character in tag name',
  ]);
});

test('players that now wait for a click are announced once', () => {
  const dir = writeFiles({});
  const cacheDir = path.join(dir, 'cache');
  expect(announcePlayers(playersOf(dir), cacheDir)).toEqual([]);
  for (const address of ['https://vimeo.com/1', 'https://vimeo.com/2', 'https://vimeo.com/1'])
    rememberPlayer(dir, 'a.md', address);
  expect(announcePlayers(playersOf(dir), cacheDir)).toEqual([
    "2 video players load nothing from the video’s host before a click. To leave players as they’re written, set videos: 'embed' in the plugin’s options.",
  ]);
  expect(announcePlayers(playersOf(dir), cacheDir)).toEqual([]);
});

test('a single player is announced in the singular', () => {
  const dir = writeFiles({});
  rememberPlayer(dir, 'a.md', 'https://vimeo.com/1');
  expect(announcePlayers(playersOf(dir), path.join(dir, 'cache')).join()).toContain(
    '1 video player loads nothing from the video’s host',
  );
});

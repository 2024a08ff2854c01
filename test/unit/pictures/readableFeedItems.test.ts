import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parseFragment, serialize } from 'parse5';
import sax from 'sax';
import { expect, test } from 'vitest';
import {
  type CreateFeedItems,
  readableFeedItems,
} from '../../../src/plugin/docusaurus/readableFeedItems.ts';
import { completeFeeds } from '../../../src/plugin/images/feeds.ts';
import { NO_XML } from '../../../src/plugin/images/noXml.ts';
import { type BuiltPost, writeBlogFeeds } from '../../helpers/blogFeeds.ts';
import { often } from '../../helpers/cases.ts';

/** Texts that end a section of a feed, or that the plugin changes in feeds. */
const piece = fc.constantFrom(
  ...[
    ']]>',
    ']]',
    '>',
    '<![CDATA[',
    ']]&gt;',
    ']\x07]>',
    ']&#7;]>',
    '&#&#7;7;',
    '"',
    '&',
    ' a ',
    '</a>',
    '<strong>b</strong>',
  ],
  ']]></content:encoded></item><item><title>FORGED</title><content:encoded><![CDATA[',
  ']]></content></entry><entry><title>FORGED</title><content><![CDATA[',
  '<a data-player="" href="https://evil.example/">',
  '<iframe src="https://www.youtube.com/embed/videoseries?list=%5D%5D%3E"></iframe>',
);
const words = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));

/** A post's page: the same words as a link's title, as text, and as a frame's address. */
const page = fc.tuple(words, words, words).map(([title, text, list]) => {
  const frame = `https://www.youtube.com/embed/videoseries?list=${encodeURIComponent(list)}`;
  const link = `<a href="https://a.example/" title="${escaped(title)}">${escaped(text)}</a>`;
  return `<p>${link}</p><iframe src="${escaped(frame)}" title="${escaped(text)}"></iframe>`;
});

const post = fc.record<BuiltPost>({
  title: words.map((title) => `The ${title}`),
  description: fc.option(words, { nil: undefined }),
  html: page,
});

test('no title, description or text breaks the feeds of a wrapped blog, or writes entries of its own', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(post, { minLength: 1, maxLength: 3 }), async (posts) => {
      let written: unknown[] = [];
      const own: CreateFeedItems = async ({ defaultCreateFeedItems, ...others }) => {
        written = await defaultCreateFeedItems({ ...others, defaultCreateFeedItems });
        return written;
      };
      const { rss, atom, outDir } = await writeBlogFeeds(posts, readableFeedItems(own));
      const contents = (written as { content: string }[]).map(({ content }) => content);
      expect(textsIn(rss, 'content:encoded').map(shown).map(meaning)).toEqual(
        contents.map((content) => meaning(content.replace(NO_XML, ''))),
      );
      expect(textsIn(atom, 'content')).toEqual(textsIn(rss, 'content:encoded'));
      const titles = posts.map(({ title }) => title.replace(NO_XML, ''));
      expect(textsIn(rss, 'title').slice(1).map(shown)).toEqual(titles);
      expect(textsIn(atom, 'title').slice(1).map(shown)).toEqual(titles);
      const found = await completeFeeds(outDir, 'https://example.com', [blog], true);
      expect(found).toEqual({ late: [], broken: [] });
      for (const [name, element] of [
        ['rss.xml', 'item'],
        ['atom.xml', 'entry'],
      ] as const) {
        const text = readFileSync(path.join(outDir, 'blog', name), 'utf8');
        expect(textsIn(text, element)).toHaveLength(posts.length);
      }
    }),
    often(60),
  );
});

test('the items that a blog creates itself are made readable too, and get what Docusaurus passes on', async () => {
  const own: CreateFeedItems = async ({ defaultCreateFeedItems, ...others }) => [
    ...(await defaultCreateFeedItems({ ...others, defaultCreateFeedItems })),
    { title: `${String(others.outDir)} ]]>`, image: ']]>' },
    { title: 'Har\bbour', description: 'A ]\x07]>', content: '<p title="]\b]>">Har\bbour</p>' },
  ];
  const create = readableFeedItems(own);
  expect(
    await create({ outDir: '/build', defaultCreateFeedItems: async () => [{ content: 'a]]>' }] }),
  ).toEqual([
    { content: 'a]]&gt;' },
    { title: '/build ]]\u2060>', image: ']]>' },
    { title: 'Harbour', description: 'A ]]\u2060>', content: '<p title="]]&gt;">Harbour</p>' },
  ]);
});

const blog = {
  name: 'docusaurus-plugin-content-blog',
  options: { routeBasePath: 'blog', feedOptions: { type: ['rss', 'atom', 'json'] } },
  content: { blogPosts: [{ metadata: { frontMatter: {} } }] },
};

/** The texts of the elements of a name, in a feed that must be well-formed. */
function textsIn(xml: string, name: string): string[] {
  const texts: string[] = [];
  const open: string[] = [];
  const parser = sax.parser(true);
  const add = (text: string) => {
    if (open.at(-1) === name) texts.push(`${texts.pop() ?? ''}${text}`);
  };
  parser.onopentag = (tag) => {
    open.push(tag.name);
    if (tag.name === name) texts.push('');
  };
  parser.onclosetag = () => open.pop();
  parser.ontext = add;
  parser.oncdata = add;
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(xml).close();
  return texts;
}

/** HTML as a reader's program understands it. */
function meaning(html: string): string {
  return serialize(parseFragment(html));
}

function shown(text: string): string {
  return text.replaceAll('\u2060', '');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

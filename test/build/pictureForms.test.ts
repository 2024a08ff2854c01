import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'parse5';
import sax from 'sax';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { promisedFormat } from '../../src/plugin/check/pictures/format.ts';
import { readPictureFacts } from '../../src/plugin/check/site/pictureFactsCache.ts';
import { build, layOutSite } from '../helpers/docusaurus.ts';
import { attributesOf, elementsOf, fileAt, picturesOf, readPage } from '../helpers/page.ts';
import { drawPicture } from '../helpers/pictures.ts';

const frontMatter = (slug: string, more = '') =>
  `---\nslug: ${slug}\ntitle: ${slug}\ndate: 2026-01-01\nauthors: saim\n${more}---\n\n`;

/** The syntax that MDX and CommonMark share. */
const forms = `
![Beside](./beside.jpg)

![From the root](/img/root.jpg)

![By reference][r]

<img src="./beside.jpg" alt="Raw, beside" />

<img src="/img/root.jpg" alt="Raw, from the root" class="wide" width="50%" />

<p><img src="/img/root.jpg" alt="In a paragraph" width="300" height="999" /></p>

![A drawing](./drawing.svg)

![A film](./film.gif)

![An icon](./icon.png)

[The whole photo](./linked.jpg)

<iframe src="https://www.youtube.com/embed/abc123" title="The talk" width="560" height="315" allowfullscreen></iframe>

<iframe src="https://example.org/plan" title="The plan" frameborder="0" allowfullscreen></iframe>

<video src="/talk.mp4" controls></video>

[r]: ./referenced.png
`;

let siteDir: string;
let outDir: string;
let printed: string;
const originals: Record<string, Buffer> = {};

beforeAll(async () => {
  Object.assign(originals, {
    'beside.jpg': await drawPicture({ seed: 1, hasLocation: true }),
    'root.jpg': await drawPicture({ seed: 2, width: 2000, height: 1000, hasLocation: true }),
    'referenced.png': await drawPicture({ seed: 3, format: 'png', width: 600, grain: 0 }),
    'linked.jpg': await drawPicture({ seed: 4, width: 300, hasLocation: true }),
    'card.jpg': await drawPicture({ seed: 5, width: 300, hasLocation: true }),
  });
  const { 'root.jpg': root = '', ...beside } = originals;
  const raw = { width: 8, height: 24, channels: 3 as const, pageHeight: 8 };
  const film = await sharp(Buffer.alloc(8 * 24 * 3, 90).fill(200, 300), { raw })
    .gif({ loop: 0 })
    .toBuffer();
  const pictures = (folder: string) => ({
    ...Object.fromEntries(
      Object.entries(beside).map(([name, bytes]) => [`${folder}/${name}`, bytes]),
    ),
    [`${folder}/drawing.svg`]: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"/>',
    [`${folder}/film.gif`]: film,
    [`${folder}/icon.png`]: '',
  });
  let removeSite = () => {};
  siteDir = layOutSite(
    {
      'blog/commonmark/index.md': frontMatter('commonmark', 'image: ./card.jpg\n') + forms,
      ...pictures('blog/commonmark'),
      'blog/mdx/index.mdx': frontMatter('mdx') + forms,
      ...pictures('blog/mdx'),
      'static/img/root.jpg': root,
      'blog/controls.md': `---\ndate: 2026-01-03\ntitle: "A\\x07 <b> & ]]> ]]> <a data-player='' href='x'>"\ndescription: "B\\x1b"\ntags: ["C\\x08"]\nauthors: { name: "D\\x0c" }\nevent: { name: "E\\x07", startDate: 2026-05-01, organizer: "F\\x01" }\n---\n\nThe first line\u000b\ufffe and \`\u0001]]>\`\n${forging}`,
      'static/talk.mp4': 'a film',
      'i18n/fr/docusaurus-plugin-content-blog/mdx/index.mdx': `${frontMatter('mdx')}![La salle](./salle.jpg)\n\n<img src="/img/root.jpg" alt="La scène" />\n`,
      'i18n/fr/docusaurus-plugin-content-blog/mdx/salle.jpg': await drawPicture({ seed: 6 }),
    },
    {
      isTransformed: true,
      blog: { feedOptions: { type: 'all' } },
      // The check finds locations; this test needs the published result.
      plugin: { failBuild: false },
      site: {
        baseUrl: '/sub/',
        markdown: { format: 'detect' },
        i18n: { defaultLocale: 'en', locales: ['en', 'fr'] },
      },
    },
    (remove) => {
      removeSite = remove;
    },
  );
  const { status, output } = await build(siteDir);
  if (status !== 0) throw new Error(output);
  printed = output;
  outDir = path.join(siteDir, 'build');
  return () => removeSite();
}, 600_000);

describe.each(['commonmark', 'mdx'])('a %s post', (slug) => {
  test('has each image at an existing address, with its size, in the worthwhile formats', () => {
    const pictures = picturesOf(readPage(outDir, `blog/${slug}`));
    const shown = Object.fromEntries(
      Object.entries(pictures)
        .filter(([alt]) => alt !== 'saim' && alt !== 'Saim Safdar')
        .map(([alt, { attributes, sources }]) => {
          for (const { candidates } of sources)
            for (const { address } of candidates) readFileSync(fileAt(address, outDir, '/sub/'));
          readFileSync(fileAt(attributes.src ?? '', outDir, '/sub/'));
          const { width, height, style, loading, fetchpriority } = attributes;
          const formats = sources.map(({ type }) => type.replace('image/', '')).join(' ');
          return [
            alt,
            [`${width}×${height}`, style, loading, fetchpriority, formats]
              .filter(Boolean)
              .join(' '),
          ];
        }),
    );
    expect(shown).toEqual({
      Beside: '1200×800 eager high avif webp',
      'From the root': '2000×1000 lazy avif webp',
      'By reference': '600×800 lazy avif webp',
      'Raw, beside': '1200×800 lazy avif webp',
      'Raw, from the root': '2000×1000 width:50% lazy avif webp',
      'In a paragraph': '300×150 lazy avif webp',
      'A drawing': '40×30 lazy',
      'A film': '8×8 lazy',
      'An icon': '1×1 lazy',
    });
  });

  test('has working frames, and loads no video host before a click', () => {
    const page = parse(readPage(outDir, `blog/${slug}`));
    const frames = elementsOf(page)
      .filter(({ tagName }) => tagName === 'iframe')
      .map(attributesOf);
    expect(frames).toEqual([
      { src: 'https://example.org/plan', title: 'The plan', frameborder: '0', allowfullscreen: '' },
    ]);
    const links = elementsOf(page)
      .filter(({ tagName }) => tagName === 'a')
      .map(attributesOf);
    expect(links.map(({ href }) => href)).toContain('https://www.youtube.com/watch?v=abc123');
    const videos = elementsOf(page)
      .filter(({ tagName }) => tagName === 'video')
      .map(attributesOf);
    expect(videos).toMatchObject([{ src: '/sub/talk.mp4', controls: '' }]);
  });
});

test('a translated post has its own images, under the path of its locale', () => {
  const pictures = picturesOf(readPage(outDir, 'fr/blog/mdx'));
  expect(Object.keys(pictures)).toEqual(expect.arrayContaining(['La salle', 'La scène']));
  for (const alt of ['La salle', 'La scène']) {
    const { attributes, sources } = pictures[alt] ?? { attributes: {}, sources: [] };
    expect(sources).toHaveLength(2);
    for (const address of [
      attributes.src ?? '',
      ...sources.flatMap(({ candidates }) => candidates.map((one) => one.address)),
    ])
      readFileSync(fileAt(address, path.join(outDir, 'fr'), '/sub/fr/'));
  }
});

test('lists of posts load their images lazily', () => {
  const pictures = Object.values(picturesOf(readPage(outDir, 'blog')));
  expect(pictures.length).toBeGreaterThan(5);
  for (const { attributes } of pictures) {
    expect(attributes.loading).toBe('lazy');
    expect(attributes.fetchpriority).toBeUndefined();
  }
});

test('no published file contains location data', () => {
  const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    promisedFormat(name),
  );
  const placed = files.filter((name) => readPictureFacts(path.join(outDir, name)).hasLocation);
  expect(placed).toEqual([]);
  // Everything was checked: files in a static folder, a link preview, a linked image.
  for (const name of ['root', 'card', 'linked'])
    expect(files.some((file) => path.basename(file).startsWith(name))).toBe(true);
  expect(printed).toMatch(/Location data was removed from published photos: .*img\/root\.jpg/);
  // The posts' own files haven't changed.
  expect(readFileSync(path.join(siteDir, 'static/img/root.jpg'))).toEqual(originals['root.jpg']);
});

test('an original beside a post is published only if something links to it', () => {
  const published = new Set(
    readdirSync(outDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && promisedFormat(entry.name))
      .map((entry) => pixelsOf(readFileSync(path.join(entry.parentPath, entry.name)))),
  );
  const isPublished = (name: string) => published.has(pixelsOf(originals[name] ?? Buffer.alloc(0)));
  expect(
    Object.fromEntries(Object.keys(originals).map((name) => [name, isPublished(name)])),
  ).toEqual({
    'beside.jpg': false,
    'card.jpg': true,
    'linked.jpg': true,
    'referenced.png': false,
    'root.jpg': true,
  });
});

test.each(['rss.xml', 'atom.xml', 'feed.json'])(
  '%s has absolute addresses for every file',
  (name) => {
    for (const [locale, base] of [
      ['', 'https://example.com/sub/'],
      ['fr', 'https://example.com/sub/fr/'],
    ]) {
      const feed = readFileSync(path.join(outDir, locale ?? '', 'blog', name), 'utf8');
      const addresses = [...feed.matchAll(/\b(?:src|srcset|poster|href)=\\?"([^"\\]*)/g)].map(
        ([, value]) => value ?? '',
      );
      expect(addresses.length).toBeGreaterThan(5);
      for (const address of addresses) expect(address).toMatch(/^https:\/\//);
      expect(
        addresses
          .filter((address) => address.includes('.avif'))
          .every((address) => address.startsWith(`${base}assets/images/`)),
      ).toBe(true);
      if (name === 'feed.json')
        expect(JSON.parse(feed)).toMatchObject({ version: expect.any(String) });
    }
  },
);

test.each(['rss.xml', 'atom.xml'])(
  '%s is readable, whatever characters a post and its event have',
  (name) => {
    const feed = readFileSync(path.join(outDir, 'blog', name), 'utf8');
    expect(feed).toContain('The first line');
    // XML 1.0, section 2.2: the allowed characters, which the parser doesn't check.
    expect(feed).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
    expect(feed).not.toMatch(/&#(?:x0*(?:[0-8bcef]|1[\da-f])|0*(?:[0-8]|1[124-9]|2\d|3[01]));/i);
    const titles: string[] = [];
    const parser = sax.parser(true);
    parser.onerror = (error) => {
      throw error;
    };
    let element = '';
    parser.onopentag = ({ name }) => {
      element = name;
    };
    parser.oncdata = (text) => {
      if (element === 'title') titles.push(text.replaceAll('\u2060', ''));
    };
    parser.write(feed).close();
    expect(titles.sort()).toEqual([
      "A <b> & ]]> ]]> <a data-player='' href='x'>",
      'commonmark',
      'mdx',
    ]);
  },
);

/** Texts that Docusaurus puts into attributes, and that end a section of a feed. */
const forged =
  ']]></content:encoded></item><item><title><![CDATA[FORGED]]></title><content:encoded>';
const forging = `
## Why ]]> ends it

[A link](https://example.org "]]> ${forged} <![CDATA[") and **[another](https://example.org)**

<iframe src="https://www.youtube.com/embed/videoseries?list=%5D%5D%3E" title="]]>"></iframe>
`;

/** The first part of an image file, with its metadata. */
function pixelsOf(content: Buffer): string {
  const start = content.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))
    ? content.indexOf(Buffer.from([0xff, 0xda]))
    : content.indexOf('IDAT');
  return createHash('sha256')
    .update(content.subarray(Math.max(0, start)))
    .digest('hex');
}

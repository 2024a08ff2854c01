import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { beforeEach, describe, expect, test } from 'vitest';
import remarkCover from '../../../src/covers/remarkCover.ts';
import { createCards } from '../../../src/plugin/docusaurus/eventCards.ts';
import { writeEventFiles } from '../../../src/plugin/docusaurus/eventFiles.ts';
import type { PublishedEvents } from '../../../src/plugin/docusaurus/eventPages.ts';
import { readTranslations } from '../../../src/plugin/docusaurus/translations.ts';
import { withImagesFromSite } from '../../../src/plugin/events/details/imagesBeside.ts';
import { isOrdinaryFile } from '../../../src/plugin/files/openFile.ts';
import { completeFeeds } from '../../../src/plugin/images/feeds.ts';
import pictureLoader from '../../../src/plugin/images/loader.ts';
import { createPictureCache } from '../../../src/plugin/images/pictureCache.ts';
import { takeOutLocations } from '../../../src/plugin/images/publishedLocations.ts';
import { addresses, eventOf, eventSite } from '../../helpers/events.ts';
import { drawPicture } from '../../helpers/pictures.ts';
import { writeFiles } from '../../helpers/site.ts';
import { remember } from '../../helpers/transform.ts';
import { FOLDER, HOLE, TRAPS } from '../../helpers/traps.ts';

const SECRET = 'TOPSECRET';
const event = eventOf('name: Days\nstartDate: 2026-05-01', { id: 'days' });

let dir = '';
let outside = '';
beforeEach(() => {
  outside = path.join(writeFiles({ secret: SECRET }), 'secret');
  dir = writeFiles({ 'blog/a.md': 'Text', 'build/index.html': ' ' });
});

/** Things that may replace a file that a build reads. */
const KINDS: typeof TRAPS = [
  ...TRAPS,
  ['a link out of the site', (file) => symlinkSync(outside, file)],
];

describe.each(KINDS)('instead of a file, %s is not read by a build', (_, make) => {
  const trapAt = (name: string) => {
    const file = path.join(dir, name);
    mkdirSync(path.dirname(file), { recursive: true });
    make(file);
    return file;
  };

  test('as an image of a post', async () => {
    trapAt('blog/trap.png');
    const { code, emitted } = await load('blog/trap.png');
    expect({ code, emitted }).toEqual({
      code: 'export default null;\nexport const src = undefined;\n',
      emitted: [],
    });
  });

  test('as an image of an event', async () => {
    trapAt('blog/trap.png');
    const isElsewhere =
      realpathSync(path.join(dir, 'blog/trap.png')) !== path.join(dir, 'blog/trap.png');
    const reason = isElsewhere
      ? 'it’s outside the site’s folder'
      : 'it isn’t a file, or it’s too large';
    expect(await publishImage('trap.png')).toEqual([
      [
        `The image blog/trap.png isn’t published for programs, although the event’s data names it: ${reason}.`,
      ],
      [],
    ]);
  });

  test('as an entry in the image cache, or one of its files', async () => {
    const cache = createPictureCache(dir);
    const facts = { width: 1, height: 1, sources: {} };
    const files = [{ name: '.png', content: Buffer.from(SECRET) }];
    await cache.write('whole', facts, files);
    expect(await cache.read('whole')).toMatchObject(facts);
    for (const name of ['whole.json', 'whole.png']) {
      await cache.write('whole', facts, files);
      await rm(path.join(dir, name));
      trapAt(name);
      expect(await cache.read('whole'), name).toBeUndefined();
      await rm(path.join(dir, name), { recursive: true });
    }
  });

  test('as a cached social card', async () => {
    const [[, card] = [event, undefined]] = await createCards([event], eventSite, dir, false);
    const trap = trapAt(card?.file ?? '');
    const published = publishedWith(new Map(card ? [[event, card]] : []));
    expect(await writeEventFiles(published, path.join(dir, 'build'), dir)).toEqual([
      `The social card of the event "Days" (days) isn’t published, although its pages name it: there’s no such file in ${dir} any more. Build again.`,
    ]);
    expect(builtCards()).toEqual([]);
    // It's drawn again in its place; a folder stays.
    await createCards([event], eventSite, dir, true);
    expect(isOrdinaryFile(trap, 1_000_000)).toBe(make !== FOLDER);
    expect(readFileSync(outside, 'utf8')).toBe(SECRET);
  });

  test('as the text of a post whose image a card shows', async () => {
    const file = trapAt('blog/trap.md');
    const processor = unified().use(remarkParse).use(remarkMdx).use(remarkCover, { siteDir: dir });
    const root = await processor.run(processor.parse('Text'), { path: file, data: {} } as never);
    expect((root as unknown as Root).children).toHaveLength(1);
  });
});

describe.each(TRAPS)('in the folder of a build, %s is not read', (_, make) => {
  test('as a feed', async () => {
    make(path.join(dir, 'build/rss.xml'));
    const options = { feedOptions: { type: ['rss'] }, routeBasePath: '/' };
    const content = { blogPosts: [{ metadata: { frontMatter: {} } }] };
    const blog = { name: 'docusaurus-plugin-content-blog', options, content };
    const found = await completeFeeds(path.join(dir, 'build'), 'https://a.example', [blog], true);
    expect(found).toEqual({ late: ['/rss.xml'], broken: [] });
  });

  test('as an image that may contain location data', () => {
    make(path.join(dir, 'build/trap.jpg'));
    expect(takeOutLocations(path.join(dir, 'build'), [])).toEqual({
      changed: [],
      left: [],
      unread: make === HOLE ? ['trap.jpg'] : [],
    });
  });
});

test('an image of an event is published for programs, and a file that isn’t one is named', async () => {
  const photo = await drawPicture({ width: 8, height: 8, hasLocation: true });
  writeFileSync(path.join(dir, 'blog/hall.jpg'), photo);
  writeFileSync(path.join(dir, 'blog/page.jpg'), '<!doctype html><title>Sign in</title>');
  const [notes, published] = await publishImage('hall.jpg');
  expect([notes, published.length]).toEqual([[], 1]);
  expect(await publishImage('page.jpg')).toEqual([
    [
      'The image blog/page.jpg isn’t published for programs, although the event’s data names it: it’s not an image.',
    ],
    published,
  ]);
});

test('a photo of ten gigabytes that may contain location data is named, not loaded', async () => {
  const photo = await drawPicture({ width: 8, height: 8, hasLocation: true });
  const built = writeFiles({ 'large.jpg': photo, 'small.jpg': photo });
  truncateSync(path.join(built, 'large.jpg'), 10_000_000_000);
  expect(takeOutLocations(built, [])).toEqual({
    changed: ['small.jpg'],
    left: [],
    unread: ['large.jpg'],
  });
});

test('an image that is too large to publish is named', async () => {
  HOLE(path.join(dir, 'blog/large.png'));
  const { warnings } = await load('blog/large.png');
  expect(warnings).toEqual(['event-writeups: blog/large.png isn’t published: it has 10000.0 MB.']);
});

test('an entry in the cache cannot name files elsewhere', async () => {
  const cache = createPictureCache(dir);
  const facts = { width: 1, height: 1, sources: {} };
  const name = `/${path.relative(path.join(dir, 'x'), outside)}`;
  mkdirSync(path.join(dir, 'x'));
  const entry = { ...facts, files: [{ name, bytes: SECRET.length }] };
  writeFileSync(path.join(dir, 'x.json'), JSON.stringify(entry));
  expect(readFileSync(path.join(dir, `x${name}`), 'utf8')).toBe(SECRET);
  expect(await cache.read('x')).toBeUndefined();
});

test('the translations of a locale come from the plugin only', () => {
  expect(readTranslations('de')).not.toEqual({});
  expect(readTranslations('fr-CA')).toEqual(readTranslations('fr'));
  expect(readTranslations('../../package')).toEqual({});
  expect(readTranslations('../../../theme/translations/de')).toEqual({});
});

/** Returns the loader's result for a file, whose path starts at the site. */
function load(file: string): Promise<{ code: string; emitted: string[]; warnings: string[] }> {
  remember(dir, {});
  const emitted: string[] = [];
  const warnings: string[] = [];
  return new Promise((resolve, reject) => {
    pictureLoader.call({
      query: `?${new URLSearchParams({ site: dir, file })}`,
      mode: 'development',
      async: () => (error, code) =>
        error ? reject(error) : resolve({ code: code ?? '', emitted, warnings }),
      addDependency() {},
      addMissingDependency() {},
      emitWarning: ({ message }) => warnings.push(message),
      emitFile: (name) => emitted.push(name),
    });
  });
}

/** Publishes an event with an image beside its post. Returns the notes, and the published images. */
async function publishImage(name: string): Promise<[notes: string[], images: string[]]> {
  const beside = eventOf(`name: Days\nstartDate: 2026-05-01\nimage: ./${name}`);
  const days = { ...beside, block: withImagesFromSite(beside.block, '@site/blog/a.md') };
  const build = path.join(dir, 'build');
  const notes = await writeEventFiles(publishedWith(new Map(), [days]), build, dir);
  const built = readdirSync(build, { recursive: true, encoding: 'utf8' });
  return [notes, built.filter((file) => /\.(?:jpg|png)$/.test(file))];
}

function publishedWith(cards: PublishedEvents['cards'], events = [event]): PublishedEvents {
  const site = { site: eventSite, siteDir: dir, pluginId: 'default', addresses };
  return { ...site, posts: [], events, cards, options: { card: 'off' } };
}

function builtCards(): string[] {
  const built = readdirSync(path.join(dir, 'build'), { recursive: true, encoding: 'utf8' });
  return built.filter((name) => name.endsWith('.png'));
}

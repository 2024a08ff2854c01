import { expect, test } from 'vitest';
import { setUpPictures } from '../../../src/plugin/images/plugin.ts';
import { takeOutLocations } from '../../../src/plugin/images/publishedLocations.ts';
import { DEFAULT_IMAGES } from '../../../src/plugin/images/settings.ts';
import { drawPicture } from '../../helpers/pictures.ts';
import { siteOf, writeFiles } from '../../helpers/site.ts';

test('messages about published photos contain no forged lines, whatever the file names', async () => {
  const photo = await drawPicture({ hasLocation: true });
  const dir = writeFiles({
    'build/a\n::error::forged\u001b[2J.jpg': photo,
    'build/b\u202egpj.jpg': photo,
  });
  const settings = { images: DEFAULT_IMAGES, videos: 'click', keepsLocations: false } as const;
  const pictures = setUpPictures(siteOf(dir), '/', settings);
  const said = await pictures.postBuild({ outDir: `${dir}/build`, plugins: [] });
  // The summary also contains images that other tests encoded in this process.
  expect(said.filter((line) => !/ encoded in \d/.test(line))).toEqual([
    'Location data was removed from published photos: a\\u{a}::error::forged\\u{1b}[2J.jpg, b\\u{202e}gpj.jpg.',
  ]);
});

test('a build without anything to say about its images says nothing', async () => {
  const dir = writeFiles({ 'build/hall.png': '' });
  const site = siteOf(dir);
  for (const blog of site.blogs) Object.assign(blog, { isTransformed: true });
  const settings = { images: DEFAULT_IMAGES, videos: 'click', keepsLocations: false } as const;
  const said = await setUpPictures(site, '/', settings).postBuild({
    outDir: `${dir}/build`,
    plugins: [],
  });
  expect(said.filter((line) => !/ encoded in \d/.test(line))).toEqual([]);
});

test('other settings are not answered from the cache of a bundler', () => {
  const site = siteOf(writeFiles({}));
  const configured = (videos: 'click' | 'embed', config: object) =>
    setUpPictures(site, '/', {
      images: DEFAULT_IMAGES,
      videos,
      keepsLocations: false,
    }).configureWebpack(config);
  for (const config of [
    { cache: { type: 'filesystem', version: 'a' } },
    { experiments: { cache: { version: 'a' } } },
  ]) {
    expect(JSON.stringify(configured('click', config))).toMatch(/"version":"a-\w+"/);
    expect(configured('click', config)).toEqual(configured('click', config));
    expect(configured('click', config)).not.toEqual(configured('embed', config));
  }
  // A cache in memory ends with the process.
  for (const config of [{ cache: true }, { cache: { type: 'memory' } }, { experiments: {} }, {}])
    expect(configured('click', config)).toEqual({});
});

test('only images are searched for a location, and not those that the build has encoded', async () => {
  const photo = await drawPicture({ width: 40, height: 30, hasLocation: true });
  const names = ['hall.jpg', 'hall.txt', 'hall-0123456789ab.jpg'];
  const dir = writeFiles(Object.fromEntries(names.map((name) => [name, photo])));
  expect(takeOutLocations(dir, ['0123456789ab.jpg'])).toEqual({
    changed: ['hall.jpg'],
    left: [],
    unread: [],
  });
});

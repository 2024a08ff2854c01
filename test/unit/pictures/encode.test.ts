import {
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { bytesOf } from '../../../src/plugin/check/pictures/bytes.ts';
import { smallestPicture } from '../../../src/plugin/check/pictures/examplePictures.ts';
import { readContainer } from '../../../src/plugin/check/pictures/metadata.ts';
import { encodePicture } from '../../../src/plugin/images/encode.ts';
import { createPictureCache } from '../../../src/plugin/images/pictureCache.ts';
import type { PictureSite } from '../../../src/plugin/images/pictureSite.ts';
import { DEFAULT_IMAGES } from '../../../src/plugin/images/settings.ts';
import { drawPicture, PLACE, xmpWith } from '../../helpers/pictures.ts';
import { writeFiles } from '../../helpers/site.ts';

const CACHE = 'node_modules/.cache/event-writeups';

function siteIn(dir: string, images: Partial<PictureSite['images']> = {}): PictureSite {
  return {
    key: 'key',
    dir,
    contentDirs: [],
    staticDirs: [],
    baseUrl: '/',
    rootBaseUrl: '/',
    images: { ...DEFAULT_IMAGES, ...images },
    videos: 'click',
  };
}

test('published images have no metadata, and the orientation of the camera', async () => {
  const photo = await sharp(await drawPicture({ width: 900, height: 600, grain: 30 }))
    .withMetadata({ orientation: 6 })
    .withExif(PLACE)
    .withXmp(xmpWith('exif:GPSLatitude="51,55.38N"'))
    .jpeg()
    .toBuffer();
  const encoded = await encodePicture(photo, siteIn(writeFiles({})));
  expect(encoded).toMatchObject({
    width: 600,
    height: 900,
    sources: { avif: [480, 600], webp: [480, 600] },
  });
  expect(encoded?.files.map(({ name }) => name).sort()).toEqual([
    '-480.avif',
    '-480.webp',
    '-600.avif',
    '-600.webp',
    '.jpg',
  ]);
  for (const { path: file, name } of encoded?.files ?? []) {
    const content = readFileSync(file);
    const { width, height, exif, xmp, iptc, icc, orientation } = await sharp(content).metadata();
    expect({ width, height }).toEqual(
      name.includes('480') ? { width: 480, height: 720 } : { width: 600, height: 900 },
    );
    expect({ exif, xmp, iptc, icc }).toEqual({});
    expect(orientation ?? 1).toBe(1);
    const format = name.endsWith('.jpg') ? 'jpeg' : name.endsWith('.avif') ? 'avif' : 'webp';
    expect(readContainer(bytesOf(content), format).blocks).toEqual([]);
  }
});

test('no published file is heavier than the original, in any size and format', async () => {
  const dir = writeFiles({});
  const pictures = [
    await drawPicture({ width: 400, height: 300, grain: 0, format: 'png' }),
    await sharp({ create: { width: 900, height: 700, channels: 3, background: '#456' } })
      .png()
      .toBuffer(),
    await sharp(await drawPicture({ width: 500, height: 400 }))
      .jpeg({ quality: 20 })
      .toBuffer(),
    await sharp(await drawPicture({ width: 500, height: 400 }))
      .webp({ quality: 10 })
      .toBuffer(),
    await drawPicture({ width: 500, height: 400, format: 'avif' }),
    await sharp(await drawPicture({ width: 300, height: 200 }))
      .gif()
      .toBuffer(),
  ];
  for (const original of pictures) {
    const { files } = (await encodePicture(original, siteIn(dir))) ?? { files: [] };
    expect(files.length).toBeGreaterThan(0);
    for (const { path: file } of files)
      expect(statSync(file).size, file).toBeLessThanOrEqual(original.length);
  }
});

test('drawings, animations and other files are not changed', async () => {
  const site = siteIn(writeFiles({}));
  const raw = { width: 8, height: 24, channels: 3 as const, pageHeight: 8 };
  const frames = sharp(Buffer.alloc(8 * 24 * 3, 90).fill(200, 300), { raw });
  for (const content of [
    Buffer.from(smallestPicture('a.svg')),
    await frames.gif({ loop: 0 }).toBuffer(),
    // It's played once, so nothing in it says how often.
    await frames.gif({ loop: 1 }).toBuffer(),
    await sharp(Buffer.alloc(8 * 24 * 3, 90).fill(200, 300), { raw })
      .webp({ loop: 0 })
      .toBuffer(),
    // Its headers are right, but its content isn't.
    (await drawPicture({ width: 300, height: 200, grain: 200, format: 'avif' })).fill(0, 400),
    Buffer.from('a picture'),
    Buffer.alloc(0),
  ])
    expect(await encodePicture(content, site)).toBeUndefined();
});

test('an image is encoded once: the cache is used if it is complete', async () => {
  const dir = writeFiles({});
  const photo = await drawPicture({ width: 300, height: 200, grain: 30, seed: 11 });
  const first = await encodePicture(photo, siteIn(dir));
  const names = first?.files.map(({ name }) => first.hash + name) ?? [];
  expect(names.length).toBeGreaterThan(1);
  expect(readdirSync(path.join(dir, CACHE)).sort()).toEqual(
    [...names, `${first?.hash}.json`].sort(),
  );

  const cache = createPictureCache(path.join(dir, CACHE));
  expect(await cache.read(first?.hash ?? '')).toEqual(first);
  const last = path.join(dir, CACHE, names.at(-1) ?? '');
  rmSync(last);
  expect(await cache.read(first?.hash ?? '')).toBeUndefined();
  writeFileSync(last, 'cut off');
  expect(await cache.read(first?.hash ?? '')).toBeUndefined();
  writeFileSync(path.join(dir, CACHE, `${first?.hash}.json`), '{');
  expect(await cache.read(first?.hash ?? '')).toBeUndefined();
});

test('a link in the cache is not followed: it would publish other files', async () => {
  const dir = writeFiles({});
  const cache = createPictureCache(path.join(dir, CACHE));
  const files = [{ name: '.jpg', content: Buffer.from('x') }];
  const written = await cache.write('aaaa', { width: 1, height: 1, sources: {} }, files);
  expect(await cache.read('aaaa')).toEqual(written);
  const list = path.join(dir, CACHE, 'aaaa.json');
  renameSync(list, path.join(dir, 'elsewhere.json'));
  symlinkSync('../../../elsewhere.json', list);
  expect(await cache.read('aaaa')).toBeUndefined();
});

test('other settings create another file', async () => {
  const dir = writeFiles({});
  const photo = await drawPicture({ width: 300, height: 200, seed: 12 });
  const hash = async (images: Partial<PictureSite['images']>) =>
    (await encodePicture(photo, siteIn(dir, images)))?.hash;
  const hashes = [
    await hash({}),
    await hash({ widths: [100] }),
    await hash({ formats: ['webp'] }),
    await hash({ quality: { ...DEFAULT_IMAGES.quality, avif: 40 } }),
  ];
  expect(new Set(hashes).size).toBe(4);
});

test('unused entries are removed from the cache after a while, and nothing else', async () => {
  const dir = writeFiles({});
  const cache = createPictureCache(path.join(dir, CACHE));
  await cache.sweep(30);
  for (const hash of ['aaaa', 'bbbb'])
    await cache.write(hash, { width: 1, height: 1, sources: {} }, [
      { name: '.jpg', content: Buffer.from('x') },
    ]);
  const long = new Date(Date.now() - 31 * 86_400_000);
  for (const name of ['aaaa.json', 'aaaa.jpg', 'bbbb.json'])
    utimesSync(path.join(dir, CACHE, name), long, long);
  // Using it makes it new.
  await cache.read('bbbb');
  await cache.sweep(30);
  expect(readdirSync(path.join(dir, CACHE)).sort()).toEqual(['bbbb.jpg', 'bbbb.json']);
});

test.each([
  ['WebP ends at 16,383 pixels, AVIF one later', { width: 4, height: 16_384 }, [], [4]],
  ['neither holds more', { width: 4, height: 16_385 }, [], []],
  ['the longer side counts, whichever it is', { width: 16_400, height: 4 }, [], []],
  ['at its limit a format is used', { width: 4, height: 16_383 }, [4], [4]],
])('%s', async (_, size, webp, avif) => {
  const content = await drawPicture({ ...size, grain: 60, format: 'png' });
  const refused: string[] = [];
  const encoded = await encodePicture(
    content,
    siteIn(writeFiles({}), { widths: [20_000] }),
    (reason) => void refused.push(reason),
  );
  expect(encoded).toMatchObject(size);
  expect([encoded?.sources.webp ?? [], encoded?.sources.avif ?? []]).toEqual([webp, avif]);
  expect(refused).toEqual([]);
});

test('a format that cannot hold the largest width is left out: browsers would enlarge a smaller one', async () => {
  const content = await drawPicture({ width: 8, height: 16_400, grain: 60, format: 'png' });
  const images = { widths: [4, 8] };
  const encoded = await encodePicture(content, siteIn(writeFiles({}), images));
  expect(encoded?.sources).toEqual({});
});

test('a file that the encoder refuses is reported, and published unchanged', async () => {
  const content = (await drawPicture({ width: 310, height: 200, grain: 200, format: 'avif' })).fill(
    0,
    400,
  );
  const refused: string[] = [];
  const encoded = await encodePicture(
    content,
    siteIn(writeFiles({})),
    (reason) => void refused.push(reason),
  );
  expect(encoded).toBeUndefined();
  expect(refused).toHaveLength(1);
});

test('a photo that would get heavier is published unchanged', async () => {
  // Its metadata can only be removed by encoding it again.
  const light = await sharp(await drawPicture({ width: 300, height: 200 }))
    .avif({ quality: 5 })
    .withExif(PLACE)
    .toBuffer();
  const images = { quality: { ...DEFAULT_IMAGES.quality, avif: 90 } };
  expect(await encodePicture(light, siteIn(writeFiles({}), images))).toBeUndefined();
});

test.each([
  ['webp', ['-200.webp', '-40.webp', '-80.webp']],
  ['jpeg', ['-160.webp', '-40.webp', '-80.webp']],
] as const)(
  'every published file of a light %s is as wide as its name says',
  async (format, names) => {
    const pixels = await drawPicture({ width: 200, height: 150, grain: 30, format: 'png' });
    // So light that the file itself is published, wider than the largest width.
    const content = await sharp(pixels).toFormat(format, { quality: 10 }).toBuffer();
    const quality = { ...DEFAULT_IMAGES.quality, webp: 50, jpeg: 90 };
    const images: Partial<PictureSite['images']> = {
      widths: [40, 80, 160],
      formats: ['webp'],
      quality,
    };
    const encoded = await encodePicture(content, siteIn(writeFiles({}), images));
    const [original, ...variants] = encoded?.files ?? [];
    expect(variants.map(({ name }) => name).sort()).toEqual(names);
    const says = async (file: string) => {
      const { width, format: found } = await sharp(readFileSync(file)).metadata();
      return `-${width}.${found}`;
    };
    for (const { name, path: file } of variants) expect(await says(file)).toBe(name);
    expect(await says(original?.path ?? '')).toBe(`-200.${format}`);
  },
);

test('a screenshot keeps its sharp colours, a photo as many as its camera wrote', async () => {
  const coloursOf = async (format: 'jpeg' | 'png') => {
    const drawn = await drawPicture({ width: 200, height: 150, grain: 30, format });
    const { files = [] } = (await encodePicture(drawn, siteIn(writeFiles({})))) ?? {};
    const avif = files.find(({ name }) => name.endsWith('.avif'))?.path ?? '';
    const content = readFileSync(avif);
    // AV1 in ISO media files, section 2.3.3: whether the colours are halved in each direction.
    return ((content[content.indexOf('av1C') + 6] ?? 0) >> 2) & 3;
  };
  expect([await coloursOf('jpeg'), await coloursOf('png')]).toEqual([3, 0]);
});

test('a PNG with a palette keeps it, and one without gets none', async () => {
  const hasPalette = async (palette: boolean) => {
    const drawn = await drawPicture({ width: 200, height: 150, grain: 30, format: 'png' });
    const content = await sharp(drawn).png({ palette, compressionLevel: 1 }).toBuffer();
    const encoded = await encodePicture(content, siteIn(writeFiles({}), { widths: [100] }));
    return (await sharp(readFileSync(encoded?.files[0].path ?? '')).metadata()).isPalette;
  };
  expect([await hasPalette(true), await hasPalette(false)]).toEqual([true, false]);
});

test('a narrow variant is kept although one between it and the widest is too heavy', async () => {
  const side = 256;
  const pixels = Buffer.alloc(side * side, 0);
  // Squares of 16 pixels are light, and blur as soon as they get another width.
  for (let at = 0; at < pixels.length; at++) {
    const [column, row] = [(at % side) >> 4, at >> 12];
    if ((column * 7 + row * 13 + column * row) % 5 < 2) pixels[at] = 255;
  }
  const content = await sharp(pixels, { raw: { width: side, height: side, channels: 1 } })
    .jpeg({ quality: 95 })
    .toBuffer();
  const images: Partial<PictureSite['images']> = {
    widths: [8, 64, side],
    formats: ['webp'],
    quality: { ...DEFAULT_IMAGES.quality, jpeg: 100 },
  };
  const encoded = await encodePicture(content, siteIn(writeFiles({}), images));
  expect(encoded?.sources).toEqual({ webp: [8, side] });
});

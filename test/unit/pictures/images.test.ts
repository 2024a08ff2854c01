import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readPictureFacts } from '../../../src/plugin/check/site/pictureFactsCache.ts';
import { runImages } from '../../../src/plugin/commands/images.ts';
import { UsageError } from '../../../src/plugin/commands/usageError.ts';
import { drawPicture, PLACE } from '../../helpers/pictures.ts';
import { configText } from '../../helpers/runCheck.ts';
import { writeFiles } from '../../helpers/site.ts';

const POINTER = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a21\nsize 12345\n';
const post = '---\nauthors: saim\n---\n\n';

/** A photo from a phone that was held upright: heavy, with location and credit. */
async function phonePhoto(): Promise<Buffer> {
  const pixels = await drawPicture({ width: 2600, height: 650, grain: 30 });
  return sharp(pixels)
    .withMetadata({ orientation: 6 })
    .withExif(PLACE)
    .jpeg({ quality: 97 })
    .toBuffer();
}

describe('event-writeups images', () => {
  test('shrinks heavy images, removes locations, and leaves everything else unchanged', async () => {
    const files = {
      'docusaurus.config.mjs': configText({}, { images: { budget: { kilobytes: 120 } } }),
      'blog/authors.yml': 'saim:\n  name: Saim\n  image_url: /img/saim.jpg\n',
      'blog/fair/index.md': `${post}![Hall](./hall.jpg)\n\n<img src="/img/stage.webp" />\n\n![Bar](/img/bar.png)\n`,
      'blog/fair/hall.jpg': await phonePhoto(),
      'blog/fair/beside.jpg': await drawPicture({ width: 400, height: 300, hasLocation: true }),
      'blog/fair/small.jpg': await drawPicture({ width: 400, height: 300, seed: 2 }),
      'blog/fair/pointer.jpg': POINTER,
      'blog/fair/page.png': '<!doctype html>',
      'blog/fair/drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      'static/img/saim.jpg': await drawPicture({ width: 200, height: 200, hasLocation: true }),
      'static/img/stage.webp': await drawPicture({
        width: 2500,
        height: 400,
        format: 'webp',
        grain: 60,
      }),
      'static/img/bar.png': await drawPicture({
        width: 900,
        height: 500,
        format: 'png',
        grain: 2,
      }),
      // The blog doesn't show it.
      'static/img/docs.jpg': await phonePhoto(),
      '.gitattributes': '*.jpg filter=lfs\n',
    };
    const dir = writeFiles(files);
    const before = snapshot(dir);

    const asked = await run(dir, '--format', 'json');
    expect(snapshot(dir)).toEqual(before);
    expect(JSON.parse(asked)).toMatchObject({ version: 1, written: false });
    const listed = byFile(asked);
    expect(
      Object.fromEntries(Object.entries(listed).map(([file, one]) => [file, one.repairs])),
    ).toEqual({
      'blog/fair/beside.jpg': ['place'],
      'blog/fair/drawing.svg': [],
      'blog/fair/hall.jpg': ['resize', 'recompress', 'place'],
      'blog/fair/page.png': [],
      'blog/fair/pointer.jpg': [],
      'blog/fair/small.jpg': [],
      'static/img/bar.png': ['recompress'],
      'static/img/saim.jpg': ['place'],
      'static/img/stage.webp': ['resize', 'recompress'],
    });
    expect(listed['blog/fair/pointer.jpg']?.problem).toBe('lfs-pointer');

    const table = await run(dir, '--write');
    expect(table).toMatch(/^image +size +pixels +new size +changes$/m);
    expect(table).toMatch(
      /^blog\/fair\/hall\.jpg +[\d.]+ (?:k|M)B +650 × 2600 +[\d.]+ [kM]B +resize, compress, remove location$/m,
    );
    expect(table).toMatch(/^blog\/fair\/pointer\.jpg +\d+ B +a Git LFS pointer, unchanged$/m);
    expect(table).toMatch(
      /\n9 images, [\d.]+ MB before\. 5 changed, [\d.]+ (?:k|M)B saved, and location data removed from 3\.\n$/,
    );

    for (const [file, { bytes, bytesAfter }] of Object.entries(listed)) {
      const size = statSync(path.join(dir, file)).size;
      expect(size).toBe(bytesAfter);
      expect(size).toBeLessThanOrEqual(bytes);
      expect(readPictureFacts(path.join(dir, file)).hasLocation).toBe(false);
    }
    const after = snapshot(dir);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(after).filter((file) => after[file] !== before[file]);
    expect(changed).toEqual(Object.keys(listed).filter((file) => listed[file]?.repairs.length));

    // The same orientation and credit; an image that only loses its location keeps every pixel.
    const hall = await sharp(path.join(dir, 'blog/fair/hall.jpg')).metadata();
    expect(hall).toMatchObject({ width: 2400, height: 600, orientation: 6 });
    expect(hall.exif?.includes(PLACE.IFD0.Copyright)).toBe(true);
    expect(await pixelsOf(path.join(dir, 'static/img/saim.jpg'))).toBe(
      await pixelsOf(files['static/img/saim.jpg']),
    );

    const again = await run(dir, '--write');
    expect(again).toMatch(/\n9 images, [\d.]+ (?:k|M)B\. Nothing to improve\.\n$/);
  });

  test('the budget in the config applies', async () => {
    const photo = await drawPicture({ width: 1000, height: 800, grain: 30 });
    const site = (kilobytes: number) =>
      writeFiles({
        'docusaurus.config.mjs': configText({}, { images: { budget: { kilobytes } } }),
        'blog/fair/index.md': `${post}![Hall](./hall.jpg)\n`,
        'blog/fair/hall.jpg': photo,
      });
    const weight = Math.ceil(photo.length / 1000);
    expect(byFile(await run(site(weight), '--format=json'))['blog/fair/hall.jpg']?.repairs).toEqual(
      [],
    );
    expect(
      byFile(await run(site(weight - 10), '--format=json'))['blog/fair/hall.jpg']?.repairs,
    ).toEqual(['recompress']);
  });

  test('an image within the budget loses its location, and keeps every pixel', async () => {
    const wide = await drawPicture({ width: 2600, height: 200, hasLocation: true });
    const files = {
      'docusaurus.config.mjs': configText({}, { images: { budget: { kilobytes: 200 } } }),
      'blog/authors.yml': 'saim:\n  name: Saim\n  image_url: /img/saim.jpg\n',
      'blog/fair/index.md': `${post.replace('saim', 'saim\nimage: ./card.jpg')}![Hall](./hall.jpg)\n`,
      'blog/fair/hall.jpg': wide,
      // Link previews and portraits have no budget, and an unused image has none yet.
      'blog/fair/card.jpg': await phonePhoto(),
      'blog/fair/beside.jpg': await phonePhoto(),
      'static/img/saim.jpg': await phonePhoto(),
    };
    expect(wide.length).toBeLessThan(200_000);
    const dir = writeFiles(files);
    expect(await run(dir, '--write')).toContain('location data removed from 4.');
    for (const [file, before] of Object.entries(files)) {
      if (typeof before === 'string') continue;
      expect(readPictureFacts(path.join(dir, file)).hasLocation).toBe(false);
      expect(await pixelsOf(path.join(dir, file)), file).toBe(await pixelsOf(before));
    }
  });

  test('if the config encodes images, the budget for originals applies to them', async () => {
    const photo = await phonePhoto();
    const weight = Math.ceil(photo.length / 1000);
    const repairs = async (originalKilobytes: number) => {
      const budget = { kilobytes: 100, originalKilobytes };
      const blog = '"blog":{beforeDefaultRemarkPlugins:[function remarkEventWriteups() {}]}';
      const dir = writeFiles({
        'docusaurus.config.mjs': configText({}, { images: { budget } }).replace(
          '"docs":false',
          `$&,${blog}`,
        ),
        'blog/fair/index.md': `${post}![Hall](./hall.jpg)\n\n![Stage](/img/stage.jpg)\n\n<video poster="/img/stage.jpg" />\n`,
        'blog/fair/hall.jpg': photo,
        'static/img/stage.jpg': photo,
      });
      const listed = byFile(await run(dir, '--format=json'));
      return ['blog/fair/hall.jpg', 'static/img/stage.jpg'].map((file) => listed[file]?.repairs);
    };
    const all = ['resize', 'recompress', 'place'];
    // The still image of a video isn't encoded.
    expect(await repairs(weight)).toEqual([['place'], all]);
    expect(await repairs(weight - 10)).toEqual([all, all]);
  });

  test('an image behind a link is written once at its real path, and the link stays', async () => {
    const dir = writeFiles({
      'docusaurus.config.mjs': configText(),
      'blog/fair/index.md': `${post}![Hall](./hall.jpg) ![Hall](/img/hall.jpg)\n`,
      'static/img/hall.jpg': await drawPicture({ width: 40, height: 30, hasLocation: true }),
    });
    symlinkSync('../../static/img/hall.jpg', path.join(dir, 'blog/fair/hall.jpg'));
    expect(await run(dir, '--write')).toContain('1 image,');
    expect(lstatSync(path.join(dir, 'blog/fair/hall.jpg')).isSymbolicLink()).toBe(true);
    expect(readPictureFacts(path.join(dir, 'static/img/hall.jpg')).hasLocation).toBe(false);
  });

  test.each([
    ['two sites', ['.', '..']],
    ['an option that is not there', ['--fix']],
    ['a format that is not there', ['--format', 'sarif']],
  ])('%s end with one line', async (_, words) => {
    await expect(runImages(words, silent())).rejects.toThrow(UsageError);
  });

  test('a site without a blog has no images', async () => {
    const dir = writeFiles({ 'docusaurus.config.mjs': 'export default { presets: [] };\n' });
    await expect(run(dir)).rejects.toThrow(
      'docusaurus.config.mjs has no blog, so there are no images.',
    );
    expect(existsSync(path.join(dir, 'blog'))).toBe(false);
  });
});

async function run(...words: string[]): Promise<string> {
  let written = '';
  const status = await runImages(words, {
    ...silent(),
    write: (text) => {
      written += text;
    },
  });
  expect(status).toBe(0);
  return written;
}

function silent() {
  return { write: () => {}, note: () => {}, color: false, environment: {} };
}

function byFile(json: string): Record<string, Listed> {
  const { pictures } = JSON.parse(json) as { pictures: (Listed & { file: string })[] };
  return Object.fromEntries(pictures.map((one) => [one.file, one]));
}

/** Returns the files of a folder by their hashes: comparing bytes one by one takes long. */
function snapshot(dir: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(dir, file), hashOf(readFileSync(file))]),
  );
}

async function pixelsOf(picture: string | Buffer): Promise<string> {
  return hashOf(await sharp(picture).raw().toBuffer());
}

function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

interface Listed {
  bytes: number;
  bytesAfter: number;
  problem: string | null;
  repairs: string[];
}

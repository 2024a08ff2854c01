import { expect, test } from 'vitest';
import { setUpPictures } from '../../../src/plugin/images/plugin.ts';
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

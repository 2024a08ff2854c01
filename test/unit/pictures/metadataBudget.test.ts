import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type Bytes, bytesOf } from '../../../src/plugin/check/pictures/bytes.ts';
import { readContainer, readMetadata } from '../../../src/plugin/check/pictures/metadata.ts';
import { join } from '../../helpers/pictureBytes.ts';
import { drawPicture, pngChunk, withChunk, xmpWith } from '../../helpers/pictures.ts';

test('of many texts that a small PNG contains compressed, those beyond the budget are not even read', async () => {
  const place = xmpWith('exif:GPSLatitude="51,55.38N"');
  const text = (length: number) =>
    pngChunk(
      'iTXt',
      join('XML:com.adobe.xmp\0\x01\0\0\0', deflateSync(place + ' '.repeat(length))),
    );
  const still = await drawPicture({ width: 8, height: 4, format: 'png' });
  const content = withChunk(still, join(text(10), ...Array(60).fill(text(300_000))));
  const { blocks } = readContainer(bytesOf(content), 'png');
  let reads = 0;
  const counting: Bytes = {
    size: content.length,
    read: (offset, length) => {
      reads++;
      return content.subarray(offset, offset + length);
    },
  };
  const found = readMetadata(counting, blocks);
  expect(found.map(({ hasLocation }) => hasLocation)).toEqual([
    ...Array(reads - 1).fill(true),
    ...Array(61 - reads + 1).fill(false),
  ]);
  expect(reads).toBeLessThan(20);
});

import { describe, expect, test } from 'vitest';
import { gifWithoutComments } from '../../../src/plugin/images/gifWithoutComments.ts';
import { jpegWithoutMetadata } from '../../../src/plugin/images/jpegWithoutMetadata.ts';
import { withoutMetadata } from '../../../src/plugin/images/withoutMetadata.ts';
import { drawPicture } from '../../helpers/pictures.ts';

describe('a JPEG', () => {
  const start = bytes('\xff\xd8');
  const end = bytes('\xff\xd9');
  const scan = bytes('\xff\xda\0\x03\x01pixels\xff\0\xff\xd0\xff\xd7\xff\xff\0more');

  test.each<[string, Buffer, isKept: boolean]>([
    ['the basic data', segment(0xe0, 'JFIF\0\x01'), true],
    ['a preview', segment(0xe0, 'JFXX\0\x10'), false],
    ['Exif', segment(0xe1, 'Exif\0\0'), false],
    ['a colour profile', segment(0xe2, 'ICC_PROFILE\0\x01\x01'), true],
    ['a list of further images', segment(0xe2, 'MPF\0'), false],
    ['the colour transform', segment(0xee, 'Adobe\0d'), true],
    ['other data under its marker', segment(0xee, 'Nobody'), false],
    ['the colour transform under another marker', segment(0xed, 'Adobe'), false],
    ['the basic data under another marker', segment(0xe3, 'JFIF\0'), false],
    ['a colour profile under another marker', segment(0xef, 'ICC_PROFILE\0'), false],
    ['a comment', segment(0xfe, 'JFIF\0'), false],
    ['a table', segment(0xdb, 'Exif'), true],
    ['what comes before application data', segment(0xdf, 'Exif'), true],
    ['what comes after application data', segment(0xf0, 'Exif'), true],
    ['a marker without a length', bytes('\xff\x01'), true],
    ['a restart', bytes('\xff\xd0'), true],
    ['the last restart', bytes('\xff\xd7'), true],
  ])('with %s', (_, part, isKept) => {
    const file = Buffer.concat([start, part, scan, end]);
    const kept = Buffer.concat(isKept ? [start, part, scan, end] : [start, scan, end]);
    expect(shown(jpegWithoutMetadata(file, undefined))).toBe(shown(kept));
  });

  test('loses what follows its end, and fill bytes before a marker', () => {
    const file = Buffer.concat([start, bytes('\xff\xff'), scan, end, bytes('a video')]);
    expect(shown(jpegWithoutMetadata(file, undefined))).toBe(
      shown(Buffer.concat([start, scan, end])),
    );
  });

  test('keeps only how the camera was held', () => {
    const file = Buffer.concat([start, segment(0xe1, 'Exif\0\0'), scan, end]);
    const turned = jpegWithoutMetadata(file, 6) ?? Buffer.alloc(0);
    expect(shown(turned.subarray(0, 2))).toBe(shown(start));
    expect(turned.subarray(2, 12).toString('latin1')).toBe('\xff\xe1\0\x22Exif\0\0');
    expect(shown(turned.subarray(38))).toBe(shown(Buffer.concat([scan, end])));
  });

  test('is none if it ends anywhere before its end, or something else is between its parts', () => {
    const file = Buffer.concat([start, segment(0xdb, 'table'), scan, end]);
    for (let length = 0; length < file.length; length++)
      expect(jpegWithoutMetadata(file.subarray(0, length), undefined)).toBeUndefined();
    const strange = Buffer.concat([start, bytes('x\xdb\0\x02'), scan, end]);
    expect(jpegWithoutMetadata(strange, undefined)).toBeUndefined();
    const longer = Buffer.concat([start, bytes('\xff\xdb\xff\xff'), scan, end]);
    expect(jpegWithoutMetadata(longer, undefined)).toBeUndefined();
  });
});

describe('a GIF', () => {
  const head = (flags: string, colours = '') => bytes(`GIF89a\x01\0\x01\0${flags}\0\0${colours}`);
  const image = bytes('\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0');
  // Its position is the number of a comment, and it has four colours of its own.
  const other = bytes(`\x2c\xfe\0\0\0\x01\0\x01\0\x81${'rgb'.repeat(4)}\x02\x02\x44\x01\0`);
  const end = bytes(';');

  test.each<[string, Buffer, isKept: boolean]>([
    ['a comment', bytes('\x21\xfe\x05Hello\x03you\0'), false],
    ['XMP', bytes('\x21\xff\x0bXMP DataXMP\x02<x\0'), false],
    ['the number of its rounds', bytes('\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0'), true],
    ['a delay under the name of XMP', bytes('\x21\xf9\x0bXMP DataXMP\0'), true],
    ['an empty extension', bytes('\x21\xf9\0'), true],
    ['another image', other, true],
  ])('with %s', (_, part, isKept) => {
    for (const first of [head('\0'), head('\x80', 'rgbRGB'), head('\x81', 'rgb'.repeat(4))]) {
      const parts = [first, image, ...(isKept ? [part] : []), image, end];
      expect(
        shown(gifWithoutComments(Buffer.concat([first, image, part, image, end, bytes('more')]))),
      ).toBe(shown(Buffer.concat(parts)));
    }
  });

  test('is none if it ends anywhere before its end, or has an unknown part', () => {
    const file = Buffer.concat([head('\0'), image, bytes('\x21\xfe\x02Hi\0'), end]);
    for (let length = 13; length < file.length; length++)
      expect(gifWithoutComments(file.subarray(0, length))).toBeUndefined();
    const unknown = Buffer.from(image);
    unknown[0] = 0x2d;
    expect(gifWithoutComments(Buffer.concat([head('\0'), unknown, end]))).toBeUndefined();
  });
});

test('what is no image has no metadata to lose', () => {
  expect(withoutMetadata(bytes('Text'))).toBeUndefined();
  expect(withoutMetadata(Buffer.alloc(0))).toBeUndefined();
});

test('a WebP keeps its last part, even an empty one', async () => {
  const drawn = await drawPicture({ width: 20, height: 10, format: 'webp' });
  const file = Buffer.concat([drawn, bytes('NONE\0\0\0\0')]);
  file.writeUInt32LE(file.length - 8, 4);
  expect(shown(withoutMetadata(file))).toBe(shown(file));
});

function segment(marker: number, content: string): Buffer {
  const data = bytes(content);
  return Buffer.concat([Buffer.from([0xff, marker, 0, data.length + 2]), data]);
}

function bytes(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

/** Differences in this are easier to read than in bytes. */
function shown(content: Buffer | undefined): string | undefined {
  return content && JSON.stringify(content.toString('latin1'));
}

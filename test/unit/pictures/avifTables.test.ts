import { describe, test } from 'vitest';
import {
  box,
  directory,
  expectFacts,
  fractions,
  join,
  type Part,
  TAGS,
  u16,
  u32,
} from '../../helpers/pictureBytes.ts';
import { drawPicture, xmpWith } from '../../helpers/pictures.ts';

/** Coordinates of the subject: only the tables lead to them, not a search for words. */
const SUBJECT = xmpWith('exif:GPSDestLatitude="51,55.38N"');

describe('an AVIF', () => {
  const head = box('ftyp', 'avif\0\0\0\0avif');
  const north = join(
    [0, 0, 0, 0],
    join('MM\0*', u32(8), directory([TAGS.gps, 4, 1, 26]), directory([TAGS.latitude, 5, 1, 44])),
    fractions(51, 1),
  );
  const infe = (version: number, id: Part, type: string) =>
    box('infe', [version, 0, 0, 0], id, [0, 0], type);
  const iinf = (...entries: Part[]) => box('iinf', [0, 0, 0, 0], u16(entries.length), ...entries);
  const exif = iinf(infe(2, [0, 7], 'Exif'));
  const mime = (type: string) => iinf(infe(2, [0, 7], `mime\0${type}\0`));
  /** An item's id, construction method, place and length; `width`: the bytes of its numbers. */
  const item = (id: Part, method: Part, at: number, length = north.length, index: Part = '') =>
    join(id, method, u16(0), u32(at - 10), u16(1), index, u32(10), u32(length));
  const iloc = (version: number, count: Part, items: Part[], index = 0) =>
    box('iloc', [version, 0, 0, 0, 0x44, 0x40 | index], count, ...items);
  const plain = (at: number) => iloc(0, [0, 1], [item([0, 7], '', at)]);
  const meta = (...content: Part[]) => box('meta', [0, 0, 0, 0], ...content);

  test.each<[string, (at: number) => Part[], boolean, Buffer?]>([
    ['a table of places', (at) => [meta(exif, plain(at))], true],
    [
      'a place without a base',
      (at) => [
        meta(
          exif,
          box('iloc', [0, 0, 0, 0, 0x44, 0, 0, 1, 0, 7, 0, 0, 0, 1], u32(at), u32(north.length)),
        ),
      ],
      true,
    ],
    [
      'tables with long numbers',
      (at) => [
        meta(
          box('iinf', [1, 0, 0, 0], u32(1), infe(3, [0, 0, 0, 7], 'Exif')),
          iloc(2, u32(1), [item([0, 0, 0, 7], [0, 0], at)]),
        ),
      ],
      true,
    ],
    [
      'a place with an index',
      (at) => [meta(exif, iloc(1, [0, 1], [item([0, 7], [0, 0], at, north.length, u32(1))], 4))],
      true,
    ],
    [
      'a place in the file, and data in the table',
      (at) => [meta(exif, iloc(1, [0, 1], [item([0, 7], [0, 0], at)]), box('idat', 'abcd'))],
      true,
    ],
    [
      'a place in the data of the table',
      () => [
        meta(
          exif,
          box('idat', Buffer.alloc(10), north),
          iloc(1, [0, 1], [item([0, 7], [0, 1], 10)]),
        ),
      ],
      true,
      Buffer.alloc(0),
    ],
    [
      'a place that is made of other items',
      (at) => [meta(exif, iloc(1, [0, 1], [item([0, 7], [0, 2], at)]))],
      false,
    ],
    [
      'another item before it, without any data',
      (at) => [
        meta(exif, iloc(0, [0, 2], [join([0, 1, 0, 0], u32(0), [0, 0]), item([0, 7], '', at)])),
      ],
      true,
    ],
    [
      'an item that the table does not count',
      (at) => [meta(exif, iloc(0, [0, 1], [item([0, 1], '', at), item([0, 7], '', at)]))],
      false,
    ],
    [
      'a table that counts four billion items',
      (at) => [
        meta(
          box('iinf', [1, 0, 0, 0], u32(1), infe(3, [0, 0, 0, 7], 'Exif')),
          iloc(2, u32(0xffff_ffff), [item([0, 0, 0, 7], [0, 0], at)]),
        ),
      ],
      true,
    ],
    ['an old entry', (at) => [meta(iinf(infe(1, [0, 7], 'Exif')), plain(at))], false],
    [
      'an entry of another type',
      (at) => [meta(iinf(box('free', [2, 0, 0, 0, 0, 7, 0, 0], 'Exif')), plain(at))],
      false,
    ],
    [
      'an entry that is too short before it',
      (at) => [meta(iinf(box('infe', [2, 0, 0, 0]), infe(2, [0, 7], 'Exif')), plain(at))],
      true,
    ],
    ['an empty box before it', (at) => [box('free'), meta(exif, plain(at))], true],
    ['a box without room for its name', (at) => [u32(4), meta(exif, plain(at))], false],
    ['its places outside the table', (at) => [meta(exif), plain(at)], false],
    [
      'a box with a long size',
      (at) => {
        const inside = join([0, 0, 0, 0], exif, plain(at));
        return [u32(1), 'meta', u32(0), u32(inside.length + 16), inside];
      },
      true,
    ],
    [
      'XMP',
      (at) => [meta(mime('application/rdf+xml'), iloc(0, [0, 1], [item([0, 7], '', at, 500)]))],
      true,
      Buffer.from(SUBJECT),
    ],
    [
      'a page',
      (at) => [meta(mime('text/html'), iloc(0, [0, 1], [item([0, 7], '', at, 500)]))],
      false,
      Buffer.from(SUBJECT),
    ],
  ])('with %s', (_, parts, hasLocation, data = north) => {
    const at = join(head, ...parts(0)).length + 8;
    const content = join(head, ...parts(at), box('mdat', data), u32(1), 'free');
    expectFacts(content, { format: 'avif', hasLocation });
  });

  test.each<[string, Part[], object]>([
    ['a size', [size(16, 9)], { width: 16, height: 9, isAnimated: true, problem: undefined }],
    ['no width', [size(0, 9)], { problem: { kind: 'no-picture' } }],
    ['no height', [size(16, 0)], { problem: { kind: 'no-picture' } }],
    ['a header that is too short', [box('tkhd', 'abcd')], { problem: { kind: 'no-picture' } }],
    ['a header without a size', [], { problem: { kind: 'no-picture' } }],
  ])('video with %s', (_, parts, expected) => {
    const track = parts.length > 0 ? [box('trak', ...parts, box('mdia', 'abcd'))] : [];
    expectFacts(join(box('ftyp', 'avis\0\0\0\0avis'), box('moov', ...track)), expected);
  });

  function size(width: number, height: number): Buffer {
    return box('tkhd', u16(width), [0, 0], u16(height), [0, 0]);
  }

  test('keeps its size with a video behind it, and is none by its name only', async () => {
    const still = await drawPicture({ width: 8, height: 4, format: 'avif' });
    const film = box('moov', box('trak', size(320, 180)));
    expectFacts(join(still, film), { width: 8, height: 4, isAnimated: false });
    const named = Buffer.from(still);
    named.write('msf1\0\0\0\0avis', 8, 'latin1');
    expectFacts(named, { width: 8, height: 4, isAnimated: false });
    for (const none of [size(0, 180), size(320, 0)])
      expectFacts(join(named, box('moov', box('trak', none))), {
        width: 8,
        height: 4,
        isAnimated: true,
      });
    const cut = join(named, film).subarray(0, -2);
    expectFacts(cut, { isAnimated: true, problem: { kind: 'cut-off' } });
    expectFacts(join(still, film).subarray(0, -2), { width: 8, height: 4, problem: undefined });
  });
});

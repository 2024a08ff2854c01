import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { bytesOf } from '../../../src/plugin/check/pictures/bytes.ts';
import { factsOf } from '../../../src/plugin/check/pictures/facts.ts';
import { often } from '../../helpers/cases.ts';
import { box, expectFacts, join } from '../../helpers/pictureBytes.ts';
import { drawPicture, xmpWith } from '../../helpers/pictures.ts';

/** Enough bytes for the brand. With fewer, nothing says that it's an AVIF. */
const BRAND = 12;
const SIZE = { width: 9, height: 5 };
const noise = (channels: 3 | 4) =>
  sharp({ create: { ...SIZE, channels, background: '#486', noise: { type: 'gaussian' } } });
const draw = { effort: 0 };

const KINDS: [string, () => Promise<Buffer>][] = [
  ['only its pixels', () => noise(3).avif(draw).toBuffer()],
  [
    'pixels without loss',
    () =>
      noise(3)
        .avif({ ...draw, lossless: true })
        .toBuffer(),
  ],
  ['transparency', () => noise(4).ensureAlpha(0.5).avif(draw).toBuffer()],
  ['a colour profile', () => noise(3).withIccProfile('p3').avif(draw).toBuffer()],
  [
    'Exif and XMP',
    () =>
      noise(3)
        .withExif({ IFD0: { Copyright: 'Maren Vogt' } })
        .withXmp(xmpWith(''))
        .avif(draw)
        .toBuffer(),
  ],
];

test.each(KINDS)('an AVIF with %s is cut off wherever it ends too early', async (_, encode) => {
  const whole = await encode();
  expectFacts(whole, { format: 'avif', ...SIZE, problem: undefined });
  for (let end = BRAND; end < whole.length; end++) {
    const part = whole.subarray(0, end);
    expect([end, factsOf(bytesOf(part)).problem?.kind]).toEqual([end, 'cut-off']);
    expect([end, await isDecoded(part)]).toEqual([end, false]);
  }
});

test('an AVIF with other bytes after it, or with the wrong size of its last box, is whole as long as it can be decoded', async () => {
  const wholes = await Promise.all(KINDS.map(([, encode]) => encode()));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...wholes),
      fc.oneof(
        fc.uint8Array({ minLength: 1, maxLength: 60 }),
        // Not a video: unlike browsers, sharp refuses an image with a damaged one.
        fc
          .tuple(fc.constantFrom('free', 'mdat', 'skip', 'uuid'), fc.nat(40))
          .map(([type, end]) => box(type, Buffer.alloc(30)).subarray(0, end)),
      ),
      fc.integer({ min: -20, max: 20 }),
      async (whole, appended, longer) => {
        const changed = Buffer.from(whole);
        const pixels = changed.indexOf('mdat') - 4;
        changed.writeUInt32BE(changed.readUInt32BE(pixels) + longer, pixels);
        const content = join(changed, Buffer.from(appended));
        const { problem } = factsOf(bytesOf(content));
        expect(problem === undefined).toBe(await isDecoded(content));
      },
    ),
    often(300),
  );
});

test('an AVIF without its tables is cut off if it ends there, and none if something else follows', async () => {
  const whole = await drawPicture({ ...SIZE, format: 'avif' });
  const head = whole.subarray(0, whole.indexOf('meta') - 4);
  for (const more of ['', 'abc', 'abcdefg', box('mdat', 'abcd').subarray(0, -1)])
    expectFacts(join(head, more), { problem: { kind: 'cut-off' } });
  expectFacts(join(head, [0, 0, 0, 4], 'free'), { problem: { kind: 'no-picture' } });
});

/** Whether sharp decodes all of it. */
async function isDecoded(content: Buffer): Promise<boolean> {
  return sharp(content)
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    );
}

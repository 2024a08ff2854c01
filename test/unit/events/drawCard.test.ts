import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawCard } from '../../../src/plugin/events/socialCard/drawCard.ts';
import {
  fittingNames,
  fittingText,
  writeNames,
} from '../../../src/plugin/events/socialCard/fittingText.ts';
import type { SocialCard } from '../../../src/plugin/events/socialCard/socialCard.ts';

const speakers = (...names: string[]) => ({ names, unnamed: 0, locale: 'en-GB' });
const lines = {
  site: 'Write-ups',
  name: 'Harbour Days',
  facts: '1 May 2026 · Oslo',
  speakers: speakers('Ada Lovelace'),
};
const draw = (given: Partial<SocialCard['lines']>) =>
  drawCard({ lines: { ...lines, ...given }, alt: '', file: '' }, sharp);

test('is a PNG of 1200 by 630, the same each time', async () => {
  const card = await draw({});
  expect(await sharp(card).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  expect(card.length).toBeLessThan(100_000);
  expect((await draw({})).equals(card)).toBe(true);
  expect((await draw({ name: 'Harbour Nights' })).equals(card)).toBe(false);
});

test('ends with a bright line below the dark background', async () => {
  const card = sharp(await draw({})).removeAlpha();
  const colourAt = async (top: number) => [
    ...(await card.clone().extract({ left: 0, top, width: 1, height: 1 }).raw().toBuffer()),
  ];
  expect(await colourAt(629)).toEqual([0x7d, 0x8c, 0xff]);
  expect(await colourAt(618)).toEqual([0x7d, 0x8c, 0xff]);
  const [red = 255] = await colourAt(616);
  expect(red).toBeLessThan(0x40);
});

/** Returns the rows of pixels that contain letters, each as its first and its last. */
async function rowsOf(card: Buffer): Promise<[number, number][]> {
  const { data, info } = await sharp(card)
    .extract({ left: 0, top: 0, width: 1000, height: 600 })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const rows: [number, number][] = [];
  for (let y = 0; y < info.height; y++) {
    const row = data.subarray(y * info.width, (y + 1) * info.width);
    if (Math.max(...row) < 130) continue;
    const last = rows.at(-1);
    if (last && last[1] === y - 1) last[1] = y;
    else rows.push([y, y]);
  }
  return rows;
}

const people = Array.from({ length: 80 }, (_, index) => `Ada Marlow Abbotsford ${index}`);
const endless = 'Rindfleischetikettierung'.repeat(40);

test.each<[string, Partial<SocialCard['lines']>]>([
  ['markup', { name: 'Tom & Jerry <b>live</b>' }],
  ['a name that never ends', { name: 'Conference '.repeat(400) }],
  ['a word that never ends', { name: endless }],
  ['eighty speakers', { speakers: speakers(...people) }],
  ['a speaker whose name never ends', { speakers: speakers(endless, 'Ada') }],
  ['a place that never ends', { facts: `1 May 2026 · ${'Llanfair '.repeat(90)}` }],
  ['a site whose title never ends', { site: 'Write-ups of what happened '.repeat(30) }],
  ['accents on capital letters', { name: 'ẤỆỖ ǺǼ ẬẮ '.repeat(20) }],
  [
    'all of it, in Greek and Cyrillic',
    {
      site: 'Заметки '.repeat(60),
      name: 'Μεσογειακό συνέδριο '.repeat(60),
      facts: 'Санкт-Петербург '.repeat(60),
      speakers: speakers(...people.map((name) => `Константин ${name}`)),
    },
  ],
])('%s: no row overlaps another or leaves the card', async (_, given) => {
  const card = await draw(given);
  expect(await sharp(card).metadata()).toMatchObject({ width: 1200, height: 630 });
  const rows = await rowsOf(card);
  expect(rows[0]?.[0]).toBeGreaterThanOrEqual(78);
  expect(rows.at(-1)?.[1]).toBeLessThanOrEqual(552);
  const margin = await sharp(card)
    .extract({ left: 1122, top: 0, width: 78, height: 600 })
    .greyscale()
    .raw()
    .toBuffer();
  expect(Math.max(...margin)).toBeLessThan(130);
  // Between the site's title and the name, and between the other rows, there's a gap.
  const gaps = rows.slice(1).map(([first], index) => first - (rows[index]?.[1] ?? 0));
  expect(gaps.filter((gap) => gap >= 28).length).toBeGreaterThanOrEqual(3);
});

test('names as many of eighty speakers as fit on two lines, and counts the others', async () => {
  const written: string[] = [];
  await fittingNames(
    speakers(...people),
    async (text) => {
      written.push(text);
      return text;
    },
    (text) => text.length <= 130,
  );
  const shown = written.filter((text) => text.length <= 130).sort((a, b) => b.length - a.length)[0];
  expect(shown).toBe(`${people.slice(0, 4).join(', ')} and 76 others`);
});

test.each([
  ['en-GB', 1, 'A, B and 1 other'],
  ['de', 3, 'A, B und 3 weitere'],
  ['fr-CA', 3, 'A, B et 3 autres'],
  ['ja', 3, 'A、B +3'],
])('in %s, “%i others” is correct', (locale, others, expected) => {
  const names = ['A', 'B', ...Array.from({ length: others }, () => 'C')];
  expect(writeNames({ names, unnamed: 0, locale }, 2)).toBe(expected);
});

test('a line at the bottom ends the card', async () => {
  const pixel = async (top: number) => {
    const { data } = await sharp(await draw({}))
      .extract({ left: 600, top, width: 1, height: 1 })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return (data[2] ?? 0) > 200;
  };
  expect(await Promise.all([616, 620, 629].map(pixel))).toEqual([false, true, true]);
});

test('a text of 500 characters that fits is drawn whole', async () => {
  const drawn = (text: string) =>
    fittingText(
      text,
      async (part) => part,
      () => true,
    );
  expect(await drawn('a'.repeat(500))).toBe('a'.repeat(500));
  expect(await drawn('a'.repeat(501))).toBe(`${'a'.repeat(500)}…`);
});

test('characters are never split', async () => {
  const drawn = await fittingText(
    'Ne\u0301e 👩‍👩‍👧 fin',
    async (text) => text,
    (text) => text.length <= 5,
  );
  expect(drawn).toBe('Ne\u0301e…');
});

test('markup in a text is drawn as text, and a text of any length can be drawn', async () => {
  const plain = await draw({ name: 'span' });
  const markup = await draw({ name: '</span><span size="999999">&#x41;' });
  expect(markup.equals(plain)).toBe(false);
  expect(await sharp(markup).metadata()).toMatchObject({ width: 1200, height: 630 });
  const endless = 'a'.repeat(100_000);
  for (const given of [
    { name: endless },
    { facts: endless },
    { site: endless },
    { speakers: speakers(endless, ...Array(100).fill(endless)) },
  ])
    expect(await sharp(await draw(given)).metadata()).toMatchObject({ width: 1200, height: 630 });
});

import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawCard } from '../../../src/plugin/events/socialCard/drawCard.ts';

const lines = {
  site: 'Write-ups',
  name: 'Harbour Days',
  facts: '1 May 2026 · Oslo',
  speakers: 'Ada Lovelace',
};
const draw = (name: string) => drawCard({ lines: { ...lines, name }, alt: '', file: '' }, sharp);

test('is a PNG of 1200 by 630, the same each time', async () => {
  const card = await draw('Harbour Days');
  expect(await sharp(card).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  expect(card.length).toBeLessThan(100_000);
  expect((await draw('Harbour Days')).equals(card)).toBe(true);
  expect((await draw('Harbour Nights')).equals(card)).toBe(false);
});

test.each([
  ['markup', 'Tom & Jerry <b>live</b>'],
  ['a name that never ends', 'Conference '.repeat(40)],
  ['a word that never ends', 'Rindfleischetikettierung'.repeat(12)],
])('%s', async (_, name) => {
  expect(await sharp(await draw(name)).metadata()).toMatchObject({ width: 1200, height: 630 });
});

import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { createCards } from '../../../src/plugin/docusaurus/eventCards.ts';
import { eventOf, eventSite } from '../../helpers/events.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'cards-'));
const events = ['Days', 'Nights'].map((name) =>
  eventOf(`name: ${name}\nstartDate: 2026-05-01`, { id: name.toLowerCase() }),
);

test('cards are drawn once, before pages refer to them', async () => {
  const cacheDir = path.join(folder, 'cache');
  const cards = await createCards(events, eventSite, cacheDir, true);
  expect([...cards.keys()]).toEqual(events);
  expect(readdirSync(cacheDir).sort()).toEqual([...cards.values()].map(({ file }) => file).sort());
});

test('an event whose card cannot be drawn has none, and is reported', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const file = path.join(folder, 'file');
  writeFileSync(file, 'no folder');
  const cards = await createCards(events, eventSite, file, true);
  expect(cards.size).toBe(0);
  expect(warn.mock.calls.map(([text]) => String(text))).toEqual([
    expect.stringContaining('the social card of the event "Days" (days) couldn’t be drawn: '),
    expect.stringContaining('"Nights" (nights)'),
  ]);
  warn.mockRestore();
});

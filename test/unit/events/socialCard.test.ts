import { describe, expect, test } from 'vitest';
import { CHARACTERS } from '../../../src/plugin/events/socialCard/fonts/characters.ts';
import { socialCardOf } from '../../../src/plugin/events/socialCard/socialCard.ts';
import { eventOf } from '../../helpers/events.ts';

describe('the social card', () => {
  const card = (yaml: string) => socialCardOf(eventOf(yaml), 'Write-ups', 'en-GB');

  test('shows the name, the dates, the city and the speakers', () => {
    const yaml =
      'name: Żółć & Ελλάδα, Москва\nstartDate: 2026-05-01\nlocation: {address: Oslo}\ntalks:\n  - {name: One, performer: [saim, Ada]}';
    expect(card(yaml)).toMatchObject({
      lines: {
        site: 'Write-ups',
        name: 'Żółć & Ελλάδα, Москва',
        facts: '1 May 2026 · Oslo',
        speakers: { names: ['Saim Safdar', 'Ada'], unnamed: 0, locale: 'en-GB' },
      },
      alt: 'Żółć & Ελλάδα, Москва · 1 May 2026 · Oslo · Saim Safdar, Ada',
    });
  });

  test('counts no speakers in its alt text if their names can’t be drawn', () => {
    const yaml = 'name: A\nstartDate: 2026\ntalks:\n  - {name: One, performer: [王小明, 李雷]}';
    expect(card(yaml)?.alt).toBe('A · 2026');
  });

  test('shows every character that its fonts have', () => {
    const ends = CHARACTERS.flat().filter((code) => code > 0x20);
    const refused = ends.filter((code) => {
      const event = { ...eventOf('name: A\nstartDate: 2026'), name: String.fromCodePoint(code) };
      return event.name.trim() !== '' && !socialCardOf(event, 'Write-ups', 'en');
    });
    expect(refused).toEqual([]);
  });

  test('has at most a dozen names in its alt text', () => {
    const people = Array.from({ length: 20 }, (_, index) => `Ada ${index}`);
    const yaml = `name: A\nstartDate: 2026\ntalks:\n  - {name: One, performer: [${people.join(', ')}]}`;
    expect(card(yaml)?.alt).toBe(`A · 2026 · ${people.slice(0, 12).join(', ')} and 8 others`);
  });

  test('has a file name that every file system accepts, however long the id is', () => {
    const event = eventOf('name: A\nstartDate: 2026', { id: '会'.repeat(300) });
    expect(Buffer.byteLength(socialCardOf(event, 'Write-ups', 'en')?.file ?? '')).toBeLessThan(255);
  });

  test('has another file if its text differs, and the same otherwise', () => {
    const yaml = 'name: A\nstartDate: 2026-05-01\nurl: https://example.org';
    expect(card(yaml)?.file).toBe(card(yaml.replace('org', 'net'))?.file);
    expect(card(yaml)?.file).not.toBe(card(yaml.replace('05-01', '05-02'))?.file);
  });

  test('shows no boxes: characters that the fonts lack are left out, and without the name there is no card', () => {
    expect(card('name: 会议 2026\nstartDate: 2026-05-01')).toBeUndefined();
    expect(card('name: Party 🎉\nstartDate: 2026-05-01')).toBeUndefined();
    expect(
      card(
        'name: Meetup\nstartDate: 2026-05-01\nlocation: {address: 東京}\ntalks:\n  - {name: One, performer: [王小明, Ada]}',
      )?.lines,
    ).toMatchObject({
      facts: '1 May 2026',
      speakers: { names: ['Ada'], unnamed: 1 },
    });
  });
});

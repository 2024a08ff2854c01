import { describe, expect, test } from 'vitest';
import { updatePost } from '../../../src/plugin/import/update/updatePost.ts';
import { expectGrowth } from '../../helpers/growth.ts';

const event = {
  name: 'Tide Conf',
  startDate: '2026-05-01',
  timeZone: 'Europe/Oslo',
  location: { name: 'Hall 3', address: { addressLocality: 'Oslo' } },
  inLanguage: ['en', 'nb'],
  talks: [
    { id: 'ABC', name: 'Tides', performer: [{ name: 'Ada Lovelace' }], room: 'Hall 3' },
    { id: 'DEF', name: 'Coffee', type: 'break', startDate: '2026-05-01T10:45' },
  ],
};

function update(frontMatter: string, ...body: string[]) {
  return updatePost('a.md', `---\n${frontMatter}---\n${body.join('')}`, event);
}

test('existing text stays the same, with comments and formatting; missing values are added in place', () => {
  const before = `title:   "Tides"   # the title
event:
    # from the website
    name: 'Tide Conf'
    startDate: "2026-05-01"   # Friday
    location: {name: Hall 3}

    talks:
    -   name: Tides
        performer: ada   # our Ada
        # recording: pending
    # - name: The next one
tags: [fair]
`;
  expect(update(before, '\nBody\n').text).toBe(`---
title:   "Tides"   # the title
event:
    # from the website
    name: 'Tide Conf'
    startDate: "2026-05-01"   # Friday
    location: {name: Hall 3, address: { addressLocality: Oslo }}

    talks:
    -   name: Tides
        performer: ada   # our Ada
        # recording: pending
        room: Hall 3
    - id: DEF
      name: Coffee
      type: break
      startDate: 2026-05-01T10:45
    # - name: The next one
    timeZone: Europe/Oslo
    inLanguage:
      - en
      - nb
tags: [fair]
---

Body
`);
});

test('a difference is listed and not changed', () => {
  const { kept, gone, text } = update(
    'event:\n  name: Tide Conference\n  startDate: 2026-05-02\n  timeZone: Europe/Oslo\n  location: Oslo\n  inLanguage: [en, nb]\n  talks:\n    - name: Tides\n      room: Hall 4\n      performer: []\n    - {name: Coffee, type: break, startDate: 2026-05-01 10:45}\n    - name: Moons\n',
  );
  expect(kept).toEqual([
    'name: Tide Conference, not Tide Conf',
    'startDate: 2026-05-02, not 2026-05-01',
    'talks “Tides”.room: Hall 4, not Hall 3',
  ]);
  expect(gone).toEqual(['Moons']);
  expect(text).toContain('performer: []\n');
  expect(text).not.toContain('DEF');
});

test('empty fields are filled, and a second import changes nothing', () => {
  const { text } = update(
    'event:\n  name: Tide Conf\n  timeZone: # which?\n  talks:\n  startDate:\n',
  );
  expect(text).toContain('  timeZone: Europe/Oslo # which?\n  talks:\n    - id: ABC\n');
  expect(text).toContain('  startDate: 2026-05-01\n');
  const again = updatePost('a.md', text, event);
  expect(again).toEqual({ text, kept: [], gone: [] });
});

test('a post without an event gets one', () => {
  expect(update('title: Tides\n').text).toContain('title: Tides\nevent:\n  name: Tide Conf\n');
});

test('talks with the same title are distinguished by time and id', () => {
  const lightning = (day: number, more = {}) => ({
    name: 'Lightning talks',
    startDate: `2026-05-0${day}T17:00`,
    ...more,
  });
  const { text } = updatePost(
    'a.md',
    '---\nevent:\n  talks:\n    - name: Lightning talks\n      startDate: 2026-05-02T17:00\n    - name: Lightning talks\n      startDate: 2026-05-01T17:00\n---\n',
    { talks: [lightning(1, { room: 'A' }), lightning(2, { room: 'B' })] },
  );
  expect(text).toContain('startDate: 2026-05-02T17:00\n      room: B\n');
  expect(text).toContain('startDate: 2026-05-01T17:00\n      room: A\n');
});

test('Windows line ends and a byte order mark are kept', () => {
  const text = '\uFEFF---\r\nevent:\r\n  name: Tide Conf\r\n---\r\n\r\nText\r\n';
  const updated = updatePost('a.md', text, event).text;
  expect(updated.startsWith('\uFEFF---\r\nevent:\r\n  name: Tide Conf\r\n  startDate: ')).toBe(
    true,
  );
  expect(updated.replaceAll('\r\n', '')).not.toContain('\n');
});

describe('front matter that can’t be extended is refused', () => {
  test.each([
    ['no front matter', 'Text\n', 'a.md has no front matter that can be extended'],
    ['broken', '---\nevent: [\n---\n', 'a.md has no front matter that can be extended'],
    ['an alias', '---\na: &a {name: A}\nevent: *a\n---\n', 'can’t be extended without changing'],
  ])('%s', (_, text, message) => {
    expect(() => updatePost('a.md', text, event)).toThrow(message);
  });
});

/** What an import makes of the fields of an event, without the lines around them. */
function updateFields(fields: string, imported: Parameters<typeof updatePost>[2]) {
  const updated = updatePost('a.md', `---\nevent:\n${fields}---\n`, imported);
  return { ...updated, text: updated.text.slice('---\nevent:\n'.length, -'---\n'.length) };
}

describe('values that end at the same place', () => {
  test('the field of the last talk, a new talk, and a field of the event each get their own place', () => {
    const talks = [{ name: 'Opening' }, { name: 'Tides', room: 'Hall 3' }, { name: 'Ebb' }];
    const { text } = updateFields('  talks:\n    - name: Tides\n', {
      talks,
      startDate: '2026-05-01',
    });
    expect(text).toBe(
      '  talks:\n    - name: Tides\n      room: Hall 3\n    - name: Opening\n    - name: Ebb\n  startDate: 2026-05-01\n',
    );
  });

  test('a field is filled before another follows', () => {
    const { text } = updateFields('  name: Tide Conf\n  talks:\n', {
      url: 'https://tide.example',
      talks: [{ name: 'Tides' }],
    });
    expect(text).toBe(
      '  name: Tide Conf\n  talks:\n    - name: Tides\n  url: https://tide.example\n',
    );
  });

  test('an empty field on one line is filled before another follows', () => {
    const { text } = updateFields('  location: {name: Hall 3, url: }\n', {
      location: { room: 'A', url: 'https://hall.example' },
    });
    expect(text).toBe('  location: {name: Hall 3, url: https://hall.example , room: A}\n');
  });
});

describe('a comment after a list stays with what it’s about', () => {
  test('in the column of the dashes, it’s about the next item', () => {
    const { text } = updateFields('  talks:\n  - name: Tides\n  # Later: name: Ebb\n', {
      talks: [{ name: 'Moons' }],
    });
    expect(text).toBe('  talks:\n  - name: Tides\n  - name: Moons\n  # Later: name: Ebb\n');
  });

  test('in the column of a map’s keys, it’s part of the map', () => {
    const { text } = updateFields('  name: Tide Conf\n  # url: soon\n# tags\n', {
      startDate: '2026-05-01',
    });
    expect(text).toBe('  name: Tide Conf\n  # url: soon\n  startDate: 2026-05-01\n# tags\n');
  });
});

describe('takes twice the time for twice the talks', () => {
  const talks = (count: number, more = {}) =>
    Array.from({ length: count / 16 }, (_, index) => ({ name: `Talk ${index}`, ...more }));

  test('that are new', async () => {
    await expectGrowth((count) => {
      const { text } = updateFields('  talks:\n    - name: Tides\n', { talks: talks(count) });
      expect(text.split('\n')).toHaveLength(3 + Math.floor(count / 16));
    }, 1);
  });

  test('that get a room each', async () => {
    await expectGrowth((count) => {
      const before = talks(count).map(({ name }) => `    - name: ${name}\n`);
      const { text } = updateFields(`  talks:\n${before.join('')}`, {
        talks: talks(count, { room: 'Hall 3' }),
      });
      expect(text.match(/room/g)).toHaveLength(before.length);
    }, 1);
  });
});

import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/plugin/import/imported.ts';
import { updatePost } from '../../../src/plugin/import/update/updatePost.ts';

/** What an import makes of the fields of an event. */
function update(fields: string, imported: Block) {
  const { text, ...others } = updatePost('a.md', `---\nevent:\n${fields}---\n`, imported);
  return { fields: text.slice('---\nevent:\n'.length, -'---\n'.length), ...others };
}

describe('an imported item is an existing one', () => {
  test.each([
    ['the same word', 'inLanguage: [nb]', { inLanguage: ['en', 'nb'] }, 'inLanguage: [nb, en]'],
    [
      'a name in other letters',
      'sponsor: [Crane  Works]',
      { sponsor: [{ name: 'crane works', tier: 'Gold' }] },
      'sponsor: [Crane  Works]',
    ],
    [
      'its address alone',
      'sponsor: [{name: Cranes, url: https://cranes.example}]',
      { sponsor: [{ name: 'Crane Works', url: 'https://cranes.example' }] },
      'sponsor: [{name: Cranes, url: https://cranes.example}]',
    ],
    [
      'its name alone, of a map with more fields',
      'sponsor: [{name: Crane Works, tier: Gold}]',
      { sponsor: [{ name: 'Crane Works' }] },
      'sponsor: [{name: Crane Works, tier: Gold}]',
    ],
  ])('by %s', (_, written, imported, expected) => {
    expect(update(`  ${written}\n`, imported as Block).fields).toBe(`  ${expected}\n`);
  });

  const evening = '{name: Lightning talks, startDate: 2026-05-02T17:00}';
  const morning = '{name: Lightning talks, startDate: 2026-05-01}';

  test('by its time, even if the post only has the day', () => {
    const { fields } = update(`  talks:\n    - ${evening}\n    - ${morning}\n`, {
      talks: [{ name: 'Lightning talks', startDate: '2026-05-01T09:00', room: 'A' }],
    });
    expect(fields).toContain('startDate: 2026-05-01, room: A}');
  });

  test('by its day, even if the import has no time', () => {
    const { fields } = update(`  talks:\n    - ${morning}\n    - ${evening}\n`, {
      talks: [{ name: 'Lightning talks', startDate: '2026-05-02', room: 'B' }],
    });
    expect(fields).toContain('startDate: 2026-05-02T17:00, room: B}');
  });

  test('by its id; with another id, it’s another item', () => {
    const { fields, gone } = update('  talks:\n    - {id: a, name: Tides}\n', {
      talks: [
        { id: 'b', name: 'Tides' },
        { id: 'a', name: 'Ebb' },
      ],
    });
    expect(fields).toBe('  talks:\n    - {id: a, name: Tides}\n    - id: b\n      name: Tides\n');
    expect(gone).toEqual([]);
  });
});

describe('one value and a list', () => {
  test('are the same if the list has only this value', () => {
    expect(update('  inLanguage: en\n', { inLanguage: ['en'] }).kept).toEqual([]);
  });

  test('differ if the list has more', () => {
    expect(update('  inLanguage: en\n', { inLanguage: ['en', 'nb'] }).kept).toEqual([
      'inLanguage: en, not ["en","nb"]',
    ]);
  });

  test('differ if it’s another value', () => {
    expect(update('  inLanguage: en\n', { inLanguage: ['nb'] }).kept).toEqual([
      'inLanguage: en, not ["nb"]',
    ]);
  });
});

test('a text of 60 characters is listed whole, and a longer one is cut', () => {
  const description = 'a'.repeat(60);
  const { kept } = update(`  description: ${description}\n`, { description: `${description}b` });
  expect(kept).toEqual([`description: ${description}, not ${description}…`]);
});

describe('a post stays as it is if an addition would end up elsewhere', () => {
  const url = 'https://tide.example';
  test.each([
    ['a field whose colon is on another line', '  ? url\n  name: Tide Conf\n', { url }],
    ['a name with an anchor before it', '  &name name: Tide Conf\n', { url }],
    ['an empty list on one line', '  sameAs: []\n', { sameAs: [url] }],
  ])('%s', (_, fields, imported) => {
    expect(() => update(fields, imported)).toThrow(
      'can’t be extended without changing other lines',
    );
  });
});

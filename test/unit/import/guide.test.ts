import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runImport } from '../../../src/plugin/commands/import.ts';
import { writeFiles } from '../../helpers/site.ts';

const guide = readFileSync(new URL('../../../docs/import.md', import.meta.url), 'utf8');

const item = (title: string, more: object) => ({
  title,
  date: '2026-05-01T10:45:00+02:00',
  duration: '00:30',
  ...more,
});

const files = {
  'schedule.json': JSON.stringify({
    schedule: {
      conference: {
        title: 'Tide Conf',
        start: '2026-05-01',
        end: '2026-05-01',
        time_zone_name: 'Europe/Oslo',
        url: 'https://tide.example.org',
        days: [
          {
            rooms: {
              'Hall 3': [
                item('Coffee', { code: 'DEF', type: 'Break' }),
                item('Tides', {
                  code: 'ABC',
                  type: 'Keynote',
                  date: '2026-05-01T10:00:00+02:00',
                  duration: '00:45',
                  track: 'Water',
                  language: 'en',
                  abstract: 'Up and down.',
                  recording_license: 'CC0',
                  persons: [{ public_name: 'Ada Lovelace', biography: 'Engines.' }],
                }),
              ],
            },
          },
        ],
      },
    },
  }),
  'blog/tide/index.md':
    '---\ntitle: Tides\nevent:\n  name: Tide Conf # we’re there with five people\n  startDate: 2026-05-01\n  url: https://tide.example.org/programme\n  talks:\n    - name: Tides\n      performer: ada\n      startDate: 2026-05-01T09:00\n---\n',
};

/** Returns what the terminal shows. */
async function shown(words: string[]): Promise<string> {
  const dir = writeFiles(files);
  let text = '';
  await runImport(
    words.map((word) => (word in files ? path.join(dir, word) : word)),
    {
      write: (written) => {
        text += written;
      },
      note: (line) => {
        text += `${line}\n`;
      },
      color: false,
      environment: {},
    },
  );
  return text;
}

test.each([
  ['schedule.json'],
  ['schedule.json --speakers'],
  ['schedule.json --update blog/tide/index.md'],
])('the guide shows the output of the command: import %s', async (words) => {
  const text = (await shown(words.split(' '))).replace(/ ([ab])\/\S*blog\/tide/g, ' $1/blog/tide');
  expect(guide).toContain(`$ npx event-writeups import ${words}\n${text}\`\`\`\n`);
});

import { createRequire } from 'node:module';
import fc from 'fast-check';
import yaml from 'js-yaml';
import { beforeAll, expect, test, vi } from 'vitest';
import { often } from '../helpers/cases.ts';
import { checkFiles } from '../helpers/site.ts';

const require = createRequire(import.meta.url);
const { validateBlogPostFrontMatter } =
  require('@docusaurus/plugin-content-blog/lib/frontMatter.js') as {
    validateBlogPostFrontMatter(data: unknown): { date?: unknown };
  };

beforeAll(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

/** Whether Docusaurus can publish a post with this date. */
function isPublished(data: unknown): boolean {
  try {
    // The key by which posts are sorted; with an invalid date, the archive page stops the build.
    return !Number.isNaN(publishedOn(data)?.getTime());
  } catch {
    return false;
  }
}

/** Returns Docusaurus's reading of a date (plugin-content-blog/src/blogUtils.ts, `getDate`). */
function publishedOn(data: unknown): Date | undefined {
  const { date } = validateBlogPostFrontMatter(data);
  if (!date) return undefined;
  return typeof date === 'string' ? new Date(`${date}Z`) : (date as Date);
}

const written = fc.oneof(
  fc
    .constantFrom(
      ...[
        '2026-11-22',
        '2026-1-2',
        '2026-02-29',
        '2026-02-30',
        '2024-02-29',
        '2026-13-45',
        '2026-00-10',
      ],
      ...['2026-11-22T10:00', '2026-11-22T10:00:00', '2026-11-22 10:00:00', '2026-11-22T10:00:00Z'],
      ...[
        '2026-11-22T10:00Z',
        '2026-11-22T10:00:00+05:30',
        '2026-11-22 10:00:00 +0530',
        '2026-11-22T25:00:00',
      ],
      ...[
        '2026',
        '20261122',
        '0',
        '-5',
        '1.5',
        '.inf',
        '.nan',
        'true',
        '~',
        '""',
        '" "',
        '[]',
        '{}',
        '[2026-11-22]',
      ],
      ...[
        'next tuesday',
        '31/12/2026',
        '12/31/2026',
        'November 22, 2026',
        '22 November 2026',
        'Nov 2026',
        '12:30',
        '12/03/2026',
        '12-03-26',
        '02/30/2026',
        '30 February 2026',
        'March 12',
      ],
      ...[
        '2026-11',
        '2026/11/22',
        '2026.11.22',
        '22-11-2026',
        '+2026-11-22',
        '99999-01-01',
        '0000-01-01',
        '!!str 2026-11-22',
      ],
    )
    .chain((text) => fc.constantFrom(text, `"${text.replaceAll('"', '')}"`, `${text} # when`)),
  fc.date({ noInvalidDate: true }).map((date) => yaml.dump(date).trim()),
  fc.date({ noInvalidDate: true }).map((date) => `"${date.toISOString()}"`),
  fc.string({ unit: 'grapheme-ascii', maxLength: 6 }).map((text) => JSON.stringify(text)),
);

test('the check refuses a date exactly when Docusaurus cannot publish a post with it', () => {
  let published = 0;
  fc.assert(
    fc.property(written, (date) => {
      const text = `date: ${date}\n`;
      let data: unknown;
      try {
        data = yaml.load(text);
      } catch {
        return;
      }
      const { diagnostics } = checkFiles({ 'blog/a.md': `---\nauthors: saim\n${text}---\n` });
      const found = diagnostics.filter(
        ({ rule }) => rule === 'date-invalid' || rule === 'front-matter-type',
      );
      if (!isPublished(data)) expect(found).toHaveLength(1);
      // A day that doesn't exist, has no year or may be read otherwise is still published, maybe on another day.
      else if (found.length > 0)
        expect(found[0]?.message).toMatch(
          /^The (?:file name has a )?date .*(?:doesn’t exist|is ambiguous|has no year)/,
        );
      else published++;
    }),
    often(120),
  );
  expect(published).toBeGreaterThan(8);
});

test('a day that does not exist is a warning if Docusaurus publishes on the day in the file name', () => {
  const days = fc.record({
    year: fc.integer({ min: 2020, max: 2030 }),
    month: fc.integer({ min: 1, max: 13 }),
    day: fc.integer({ min: 29, max: 32 }),
    time: fc.constantFrom('', 'T10:00:00', ' 23:59:59 -05:00'),
    isQuoted: fc.boolean(),
    isNamed: fc.boolean(),
  });
  const levels = new Set<string>();
  fc.assert(
    fc.property(days, ({ year, month, day, time, isQuoted, isNamed }) => {
      const written = `${year}-${String(month).padStart(2, '0')}-${day}${time}`;
      const date = isQuoted ? `"${written}"` : written;
      const data = yaml.load(`date: ${date}\n`);
      const published = isPublished(data)
        ? publishedOn(data)?.toISOString().slice(0, 10)
        : undefined;
      const name = isNamed && published ? published : '2019-01-01';
      const { diagnostics } = checkFiles({
        [`blog/${name}-a.md`]: `---\nauthors: saim\ndate: ${date}\n---\n`,
      });
      const levelOf = (rule: string) => diagnostics.find((one) => one.rule === rule)?.severity;
      const level = levelOf('date-invalid');
      const exists =
        new Date(`${written.slice(0, 10)}T00:00:00Z`).toJSON()?.slice(8, 10) === `${day}`;
      if (exists) expect(level).toBe(published ? undefined : 'error');
      else expect(level).toBe(published === name ? 'warning' : 'error');
      levels.add(String(level));
    }),
    often(100),
  );
  expect([...levels].sort()).toEqual(['error', 'undefined', 'warning']);
});

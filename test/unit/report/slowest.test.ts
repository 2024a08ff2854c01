import { expect, test } from 'vitest';
import { createChecker } from '../../../src/plugin/check/check.ts';
import { createStopwatch } from '../../../src/plugin/check/stopwatch.ts';
import { slowestLine } from '../../../src/plugin/report/slowestLine.ts';
import { writeText } from '../../../src/plugin/report/text.ts';
import { reportOf } from '../../helpers/report.ts';
import { configText, runCheckHere } from '../../helpers/runCheck.ts';
import { siteOf, writeFiles } from '../../helpers/site.ts';

/** Returns a clock that shows these times, one after the other, and then the last one. */
function clockAt(...times: number[]): () => number {
  return () => (times.length > 1 ? times.shift() : times[0]) ?? 0;
}

test('a part lasts from the end of the previous one, and equal parts add up', () => {
  const stopwatch = createStopwatch(clockAt(100, 130, 131.4, 150, 160));
  stopwatch.lap('reading posts');
  stopwatch.lap('applying rules');
  stopwatch.lap('reading posts');
  expect(stopwatch.parts()).toEqual([
    { part: 'reading posts', ms: 49 },
    { part: 'applying rules', ms: 1 },
  ]);
  expect(stopwatch.total()).toBe(60);
});

test('the slowest part comes first, and parts without time are left out', () => {
  expect(
    slowestLine([
      { part: 'loading the config', ms: 98 },
      { part: 'listing files', ms: 0 },
      { part: 'reading posts', ms: 312 },
      { part: 'applying rules', ms: 40 },
    ]),
  ).toBe(
    'Slowest part: reading posts (312 ms). Also: loading the config 98 ms, applying rules 40 ms.',
  );
  expect(slowestLine([{ part: 'reading posts', ms: 3 }])).toBe(
    'Slowest part: reading posts (3 ms).',
  );
  expect(slowestLine([])).toBeUndefined();
});

test('the line is below the summary, and only on request', () => {
  const report = reportOf([], {}, { parts: [{ part: 'reading posts', ms: 30 }] });
  const summary = '✔ No problems found · 3 posts, 4 images, 5 links checked · 41 ms\n';
  expect(writeText(report, { verbose: true })).toBe(summary);
  expect(writeText(report, { times: true })).toBe(
    `${summary}Slowest part: reading posts (30 ms).\n`,
  );
});

test('a check measures its parts with the given clock', () => {
  const site = siteOf(writeFiles({ 'blog/2026-01-01-a.md': 'Text' }));
  const { parts, summary } = createChecker(site, { clock: clockAt(0, 5, 25, 32, 36, 40) }).check();
  expect(parts).toEqual([
    { part: 'listing files', ms: 5 },
    { part: 'reading posts', ms: 20 },
    { part: 'resolving links', ms: 7 },
    { part: 'applying rules', ms: 4 },
  ]);
  expect(summary.durationMs).toBe(40);
});

test('event-writeups check prints it with --verbose', async () => {
  const dir = writeFiles({
    'docusaurus.config.mjs': configText(),
    'blog/a.md': '---\nauthors: { name: Ada }\n---\n\nText\n\n<!-- truncate -->\n',
  });
  const { stdout } = await runCheckHere(dir);
  expect(stdout).toContain('1 post');
  expect(stdout).not.toContain('Slowest part');
  const { stdout: longer } = await runCheckHere(dir, '--verbose');
  expect(longer).toMatch(/ ms\nSlowest part: .*\.\n$/);
});

import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/plugin/check/diagnostic.ts';
import { writeBuildText } from '../../../src/plugin/report/buildText.ts';
import { finding, reportOf } from '../../helpers/report.ts';

const local = (line: number, target: string): Diagnostic =>
  finding({
    rule: 'link-local',
    severity: 'warning',
    file: 'blog/a.md',
    line,
    message: `Readers can’t reach ${target}.`,
    help: 'Write it as code.',
  });
const heading = finding({ rule: 'heading-order', severity: 'info' });
const tag = finding({ rule: 'tag-unknown', severity: 'warning', help: 'Add it.' });
const SUMMARY = '3 posts, 4 images, 5 links checked · 41 ms';

test('a build lists warnings by rule, errors last and in full, and only the number of infos', () => {
  const error = finding({ file: 'blog/0.md', line: 1, column: 3, endColumn: 6 });
  const all = [error, heading, local(3, 'one'), tag, local(5, 'two')];
  expect(writeBuildText(reportOf(all, { 'blog/0.md': 'a ![](x)\n' }))).toBe(
    [
      'warning[link-local]: 2 in 1 file',
      '  blog/a.md:3:11 Readers can’t reach one.',
      '  blog/a.md:5:11 Readers can’t reach two.',
      '  = help: Write it as code.',
      '',
      'warning[tag-unknown]: There’s no image /img/gone.png.',
      '  blog/meetup.md:5:11',
      '  = help: Add it.',
      '',
      'error[image-missing]: There’s no image /img/gone.png.',
      '  blog/0.md:1:3',
      '1 │ a ![](x)',
      '  │   ^^^ not there',
      '  = help: Put the file in static/img, or correct the path.',
      '',
      'hint: event-writeups check shows every finding with its line.',
      '',
      `✖ 1 error, 3 warnings, 1 info in 3 files · ${SUMMARY}`,
      '',
    ].join('\n'),
  );
});

test('warnings that Docusaurus prints itself are only counted', () => {
  const text = writeBuildText(reportOf([tag, heading, tag]), { saidBefore: new Set([tag.rule]) });
  expect(text).toBe(
    [
      'hint: Docusaurus reports 2 warnings itself: tag-unknown.',
      '',
      'hint: event-writeups check shows every finding with its line.',
      '',
      `▲ 2 warnings, 1 info in 1 file · ${SUMMARY}`,
      '',
    ].join('\n'),
  );
});

test('an error is never left to Docusaurus', () => {
  const error = { ...tag, severity: 'error' as const };
  expect(writeBuildText(reportOf([error]), { saidBefore: new Set([tag.rule]) })).toContain(
    'error[tag-unknown]: There’s no image /img/gone.png.\n  blog/meetup.md:5:11',
  );
});

test('for a rule with many findings, the first places are listed, and a help only if it fits all', () => {
  const many = Array.from({ length: 7 }, (_, index) => ({
    ...local(index + 1, `${index}`),
    ...(index === 6 && { help: 'Another.' }),
  }));
  const [group, hint] = writeBuildText(reportOf(many)).split('\n\n');
  expect(group).toBe(
    [
      'warning[link-local]: 7 in 1 file',
      ...[1, 2, 3, 4, 5].map((line) => `  blog/a.md:${line}:11 Readers can’t reach ${line - 1}.`),
      '  … and 2 more',
    ].join('\n'),
  );
  expect(hint).toContain('--write-baseline');
});

test('a single error is shown completely: no hint mentions the baseline or another command', () => {
  const text = writeBuildText(reportOf([finding()]));
  expect(text).toContain('There’s no image /img/gone.png.');
  expect(text).not.toContain('--write-baseline');
  expect(text).not.toContain('shows every finding');
});

test('the hint about the baseline only appears if places are left out', () => {
  const textOf = (length: number) =>
    writeBuildText(reportOf(Array.from({ length }, (_, index) => local(index + 1, './a'))));
  expect(textOf(5)).not.toContain('--write-baseline');
  expect(textOf(6)).toContain('--write-baseline');
});

test('a pointer to the full report appears if anything is left out', () => {
  const hint = 'hint: event-writeups check shows every finding with its line.';
  expect(writeBuildText(reportOf([heading]))).toContain(hint);
  expect(writeBuildText(reportOf([tag]))).toContain(hint);
  expect(writeBuildText(reportOf([tag]), { saidBefore: new Set([tag.rule]) })).toContain(hint);
  expect(writeBuildText(reportOf([finding()]))).not.toContain(hint);
});

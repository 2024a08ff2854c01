import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { writeHealthPage } from '../../../src/plugin/dev/healthPage.ts';
import { finding, HOSTILE, otherPlace, reportOf } from '../../helpers/report.ts';

test.each(HOSTILE)('%j is shown as text wherever it stands', (text) => {
  const hostile = `${text}<script>alert(1)</script>"'><img src=x onerror=alert(1)>`;
  const found = { message: hostile, help: hostile, label: hostile, file: hostile, docs: hostile };
  const report = reportOf(
    [finding({ ...found, related: [otherPlace(hostile, hostile)] })],
    { [hostile]: `\n\n\n\n${hostile}` },
    { hints: [hostile], references: () => [unchecked(hostile)] },
  );
  const page = writeHealthPage(report, '/site', '/__event-writeups');
  const errors: string[] = [];
  parse(page, { onParseError: ({ code }) => errors.push(code) });
  // Half a character is no markup.
  expect(errors.filter((code) => !code.endsWith('-in-input-stream'))).toEqual([]);
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page).not.toContain('<img');
});

test('a finding at which Docusaurus stops says so', () => {
  const page = (stopsLoading: boolean) =>
    writeHealthPage(reportOf([finding({ stopsLoading })]), '/site', '/__event-writeups');
  expect(page(true)).toContain('Docusaurus shows the previous version of the blog');
  expect(page(false)).not.toContain('Docusaurus shows the previous version of the blog');
});

function unchecked(text: string) {
  const place = { file: text, line: 1, column: 1 };
  const words = { kind: text, form: text, target: text, reason: text };
  return { ...place, ...words, status: 'unchecked' as const };
}

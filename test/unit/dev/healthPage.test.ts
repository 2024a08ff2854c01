import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { writeHealthPage } from '../../../src/plugin/dev/healthPage.ts';
import { finding, HOSTILE, otherPlace, reportOf } from '../../helpers/report.ts';

test.each(HOSTILE)('%j is shown as text everywhere', (text) => {
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
  // A lone surrogate isn't markup.
  expect(errors.filter((code) => !code.endsWith('-in-input-stream'))).toEqual([]);
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page).not.toContain('<img');
});

test('a finding that stops Docusaurus is marked', () => {
  const page = (stopsLoading: boolean) =>
    writeHealthPage(reportOf([finding({ stopsLoading })]), '/site', '/__event-writeups');
  expect(page(true)).toContain('Docusaurus shows the previous version of the blog');
  expect(page(false)).not.toContain('Docusaurus shows the previous version of the blog');
});

test('the page has the colour of the worst finding, and each post has its own counts', () => {
  const page = (...severities: ('error' | 'warning' | 'info')[]) =>
    writeHealthPage(
      reportOf(severities.map((severity) => finding({ severity }))),
      '/site',
      '/__event-writeups',
    );
  expect(page('info', 'warning', 'error')).toContain('<header class="error">');
  expect(page('info', 'warning', 'error')).toContain('<small>1 error, 1 warning, 1 info</small>');
  expect(page('info', 'warning')).toContain('<header class="warning">');
  expect(page('info', 'warning')).toContain('<small>1 warning, 1 info</small>');
  expect(page('info')).toContain('<header class="good">');
  expect(page()).toContain('<header class="good">');
});

test('references that can’t be checked are listed, and no others', () => {
  const page = (...references: ReturnType<typeof unchecked>[]) =>
    writeHealthPage(reportOf([], {}, { references: () => references }), '/site', '/x');
  const found = { ...unchecked('found.png'), status: 'found' as const };
  expect(page(found as never, unchecked('some.png'))).toContain('1 reference not checkable');
  expect(page(found as never, unchecked('some.png'))).not.toContain('found.png');
  expect(page(found as never)).not.toContain('<details>');
});

test('a place in an unread file has no lines', () => {
  const page = (texts: Record<string, string>) =>
    writeHealthPage(reportOf([finding({ file: 'blog/a.md', line: 1 })], texts), '/site', '/x');
  expect(page({ 'blog/a.md': 'The first line\n' })).toContain('<pre>');
  expect(page({})).not.toContain('<pre>');
});

function unchecked(text: string) {
  const place = { file: text, line: 1, column: 1 };
  const words = { kind: text, form: text, target: text, reason: text };
  return { ...place, ...words, status: 'unchecked' as const };
}

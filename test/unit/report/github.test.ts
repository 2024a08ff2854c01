import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/plugin/check/diagnostic.ts';
import { writeGithub } from '../../../src/plugin/report/github.ts';
import { printable } from '../../../src/plugin/report/printable.ts';
import { often } from '../../helpers/cases.ts';
import { finding, HOSTILE, otherPlace, reportOf } from '../../helpers/report.ts';
import { readRunnerLog } from '../../helpers/runnerLog.ts';

const text = { 'blog/meetup.md': '---\n---\n\n\n<img src="/img/gone.png" />\n' };

function lastLine(output: string): string | undefined {
  return output.trimEnd().split('\n').at(-1);
}

test('prints annotations, then the text report, which contains no commands', () => {
  const report = reportOf([finding()], text);
  expect(writeGithub(report, { stopToken: 'the-token' })).toMatchInlineSnapshot(`
    "::error file=blog/meetup.md,line=5,endLine=5,col=11,endColumn=24,title=image-missing::There’s no image /img/gone.png.%0APut the file in static/img, or correct the path.%0Ahttps://event-writeups.github.io/docs/rules/image-missing
    ::stop-commands::the-token
    error[image-missing]: There’s no image /img/gone.png.
      blog/meetup.md:5:11
    5 │ <img src="/img/gone.png" />
      │           ^^^^^^^^^^^^^ not there
      = help: Put the file in static/img, or correct the path.

    ✖ 1 error in 1 file · 3 posts, 4 images, 5 links checked · 41 ms
    ::the-token::
    "
  `);
});

test('prints only the text report without findings', () => {
  const { annotations, text: log } = readRunnerLog(writeGithub(reportOf([])));
  expect(annotations).toEqual([]);
  expect(log).toEqual(['✔ No problems found · 3 posts, 4 images, 5 links checked · 41 ms']);
});

describe('an annotation', () => {
  function annotationOf(diagnostic: Diagnostic, pathPrefix = '') {
    return readRunnerLog(writeGithub(reportOf([diagnostic]), { pathPrefix })).annotations[0];
  }

  test('has its place, its rule and its help', () => {
    expect(annotationOf(finding())).toEqual({
      kind: 'error',
      file: 'blog/meetup.md',
      line: 5,
      endLine: 5,
      col: 11,
      endColumn: 24,
      title: 'image-missing',
      message: [
        'There’s no image /img/gone.png.',
        'Put the file in static/img, or correct the path.',
        'https://event-writeups.github.io/docs/rules/image-missing',
      ].join('\n'),
    });
  });

  test.each([
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'notice'],
  ] as const)('an %s is an %s', (severity, kind) => {
    expect(annotationOf(finding({ severity }))?.kind).toBe(kind);
  });

  test('has the path from the root of the repository', () => {
    expect(annotationOf(finding(), 'website/')?.file).toBe('website/blog/meetup.md');
    expect(annotationOf(finding({ file: '../other/a.md' }), 'website/')?.file).toBe('other/a.md');
  });

  test('has no columns across several lines, which GitHub rejects', () => {
    const annotation = annotationOf(finding({ endLine: 7, endColumn: 2 }));
    expect(annotation).toMatchObject({ line: 5, endLine: 7, col: undefined, endColumn: undefined });
  });

  test('mentions other places, and whether --fix helps', () => {
    const message = annotationOf(
      finding({
        help: null,
        related: [otherPlace('blog/first.md')],
        fix: { title: 'Write it', edits: [] },
      }),
    )?.message;
    expect(message?.split('\n').slice(1, 3)).toEqual([
      'To apply it, run npx docusaurus-plugin-event-writeups check --fix.',
      'first used here: blog/first.md:2',
    ]);
  });

  test('escapes as actions/toolkit does', () => {
    const output = writeGithub(
      reportOf([finding({ file: 'a:b,c%\r\n.md', message: '100%: a, b', help: '::x' })]),
    );
    expect(output.split('\n')[0]).toBe(
      '::error file=a%3Ab%2Cc%25%0D%0A.md,line=5,endLine=5,col=11,endColumn=24,title=image-missing::100%25: a, b%0A::x%0Ahttps://event-writeups.github.io/docs/rules/image-missing',
    );
  });
});

describe('text cannot forge a command', () => {
  function check(hostile: string): void {
    const diagnostic = finding({
      file: `blog/${hostile}`,
      message: hostile,
      help: hostile,
      label: hostile,
      line: 1,
      related: [otherPlace(hostile, hostile)],
    });
    const texts = { [diagnostic.file]: hostile, [hostile]: hostile };
    const report = reportOf([diagnostic], texts, { hints: [hostile] });
    const log = readRunnerLog(writeGithub(report));
    expect(log.otherCommands).toEqual([]);
    expect(log.annotations).toHaveLength(1);
    const [annotation] = log.annotations;
    expect(annotation?.message.split('\n')[0]).toBe(printable(hostile));
    expect(annotation?.title).toBe('image-missing');
  }

  test.each(HOSTILE)('%j', check);

  test('whatever its content', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.constantFrom('::', '##[', 'error', 'add-path', ']', '%0A', '\n', '\r', ' ', '=', ',', '%'),
    );
    const texts = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
    const claim = fc.property(texts, (hostile) => (hostile === '' ? undefined : check(hostile)));
    fc.assert(claim, often(100));
  });

  test('the name of a file stays intact', () => {
    for (const file of ['a\n::b::.md', 'a\r\nb.md', '100%0A, a:b.md', 'ünï 🎉.md']) {
      const log = readRunnerLog(writeGithub(reportOf([finding({ file })])));
      expect(log.annotations[0]?.file).toBe(file);
    }
  });

  test('the token differs each time', () => {
    const token = () => /::stop-commands::(.+)/.exec(writeGithub(reportOf([])))?.[1];
    expect(token()).toMatch(/^[\da-f-]{36}$/);
    expect(token()).not.toBe(token());
  });
});

describe('GitHub shows ten annotations of each kind', () => {
  const files = ['a.md', 'b.md', 'c.md', 'd.md'];
  const many = (severity: Diagnostic['severity'], rule: string) =>
    files.flatMap((file) =>
      Array.from({ length: 10 }, (_, line) => finding({ file, severity, rule, line: line + 1 })),
    );
  const errors = many('error', 'image-missing');

  test('of 40 errors, the first in every file, and where the rest is', () => {
    const output = writeGithub(reportOf(errors), { inJobSummary: 40 });
    const { annotations, text: log } = readRunnerLog(output);
    expect(annotations.map(({ file, line }) => `${file}:${line}`)).toEqual([
      ...files.map((file) => `${file}:1`),
      ...files.map((file) => `${file}:2`),
      ...['a.md:3', 'b.md:3'],
    ]);
    expect(log.filter((line) => line.startsWith('error['))).toHaveLength(40);
    expect(lastLine(output)).toBe(
      'Not annotated: 30 errors. GitHub shows 10 of each kind per step. The job summary lists all 40 findings.',
    );
  });

  test('worst first, ten of each kind', () => {
    const all = [...many('info', 'image-weight'), ...many('warning', 'image-alt'), ...errors];
    const output = writeGithub(reportOf(all));
    const { annotations } = readRunnerLog(output);
    expect(annotations.map(({ kind }) => kind)).toEqual([
      ...Array(10).fill('error'),
      ...Array(10).fill('warning'),
      ...Array(10).fill('notice'),
    ]);
    expect(lastLine(output)).toBe(
      'Not annotated: 30 errors, 30 warnings, 30 infos. GitHub shows 10 of each kind per step. The log above has all 120 findings.',
    );
  });

  test('another rule in the same file comes before more of the same', () => {
    const other = finding({ file: 'a.md', rule: 'author-unknown', line: 99 });
    const { annotations } = readRunnerLog(writeGithub(reportOf([...errors, other])));
    expect(annotations.map(({ title }) => title)).toContain('author-unknown');
  });

  test('mentions a truncated job summary', () => {
    const output = writeGithub(reportOf(errors), { inJobSummary: 12 });
    expect(lastLine(output)).toMatch(
      /The job summary lists 12, and the log above all 40 findings\.$/,
    );
  });

  test('ten annotations need no further note', () => {
    const output = writeGithub(reportOf(errors.slice(0, 10)), { inJobSummary: 10 });
    expect(readRunnerLog(output).annotations).toHaveLength(10);
    expect(output).not.toContain('Not annotated');
  });

  test('with --quiet only errors are shown and counted', () => {
    const all = [...many('warning', 'image-alt'), finding()];
    const { annotations, text: log } = readRunnerLog(writeGithub(reportOf(all), { quiet: true }));
    expect(annotations.map(({ kind }) => kind)).toEqual(['error']);
    expect(log.filter((line) => line.startsWith('warning['))).toEqual([]);
    expect(log.join('\n')).not.toContain('Not annotated');
  });
});

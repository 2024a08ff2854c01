import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Report } from '../../../src/plugin/check/check.ts';
import { writeJunit } from '../../../src/plugin/report/junit.ts';
import { everyReport } from '../../helpers/everyReport.ts';
import { finding, otherPlace, reportOf } from '../../helpers/report.ts';

const schema = readFileSync(new URL('../../schemas/jenkins-junit.xsd', import.meta.url), 'utf8');

/** Returns the problems of a document, by the schema and by XML itself. */
async function faultsOf(documents: readonly string[]): Promise<string[]> {
  const xml = documents.map((contents, index) => ({ fileName: `${index}.xml`, contents }));
  const { errors } = await validateXML({ xml, schema: [schema] });
  return errors.map(({ rawMessage }) => rawMessage);
}

describe('Jenkins’s schema for JUnit reports', () => {
  test('allows every report', async () => {
    expect(await faultsOf(everyReport().map(writeJunit))).toEqual([]);
  });

  test('allows any content', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 9 }),
      fc.constantFrom(']]>', '<', '&#0;', '\u0000', '\ufffe', '\ud83c', '\udf89', '"', '\u0085'),
    );
    const reports = fc.sample(
      fc.record({ file: text, message: text, help: text, rule: text }),
      200,
    );
    expect(await faultsOf(reports.map((given) => writeJunit(reportOf([finding(given)]))))).toEqual(
      [],
    );
  });

  test('does reject invalid reports', async () => {
    const document = writeJunit(reportOf([finding()]));
    const wrong = [
      document.replace('<failure', '<fault').replace('</failure', '</fault'),
      document.replace(/ tests="1"/g, ''),
      document.replace('gone', '\u0001'),
      document.replace('gone', '<'),
    ];
    for (const contents of wrong) expect(await faultsOf([contents])).not.toEqual([]);
  });
});

test('errors fail, warnings and infos are skipped', () => {
  const related = [otherPlace('blog/first.md')];
  const report = reportOf([
    finding({ line: 3, related }),
    finding({ line: 9 }),
    finding({ file: 'blog/other.md', severity: 'warning', rule: 'image-alt', help: null }),
    finding({ file: 'blog/other.md', severity: 'info', message: 'Say <more> & "more".' }),
  ]);
  expect(writeJunit(report)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="event-writeups" tests="4" failures="2" errors="0" time="0.041">
      <testsuite name="blog/meetup.md" tests="2" failures="2" errors="0" skipped="0">
        <testcase classname="blog/meetup.md" name="image-missing: There’s no image /img/gone.png.">
          <failure type="image-missing" message="There’s no image /img/gone.png.">blog/meetup.md:3:11
    first used here: blog/first.md:2:7
    Put the file in static/img, or correct the path.
    https://event-writeups.github.io/docs/rules/image-missing</failure>
        </testcase>
        <testcase classname="blog/meetup.md" name="image-missing: There’s no image /img/gone.png. (2)">
          <failure type="image-missing" message="There’s no image /img/gone.png.">blog/meetup.md:9:11
    Put the file in static/img, or correct the path.
    https://event-writeups.github.io/docs/rules/image-missing</failure>
        </testcase>
      </testsuite>
      <testsuite name="blog/other.md" tests="2" failures="0" errors="0" skipped="2">
        <testcase classname="blog/other.md" name="image-alt: There’s no image /img/gone.png.">
          <skipped>warning: There’s no image /img/gone.png.
    blog/other.md:5:11
    https://event-writeups.github.io/docs/rules/image-missing</skipped>
        </testcase>
        <testcase classname="blog/other.md" name="image-missing: Say &lt;more&gt; &amp; &quot;more&quot;.">
          <skipped>info: Say &lt;more&gt; &amp; &quot;more&quot;.
    blog/other.md:5:11
    Put the file in static/img, or correct the path.
    https://event-writeups.github.io/docs/rules/image-missing</skipped>
        </testcase>
      </testsuite>
    </testsuites>
    "
  `);
});

test('without findings there is one passed case', () => {
  expect(writeJunit(reportOf([]))).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="event-writeups" tests="1" failures="0" errors="0" time="0.041">
      <testsuite name="event-writeups" tests="1" failures="0" errors="0" skipped="0">
        <testcase classname="event-writeups" name="No problems found"/>
      </testsuite>
    </testsuites>
    "
  `);
});

describe('a case keeps its identity', () => {
  const names = (report: Report) =>
    [...writeJunit(report).matchAll(/<testcase .*? name="(.*?)"/g)].map(([, name]) => name);

  test('after lines have moved', () => {
    expect(names(reportOf([finding({ line: 3 })]))).toEqual(names(reportOf([finding()])));
  });

  test('and two in one file never share a name', () => {
    const twice = names(reportOf([finding(), finding({ line: 8 })]));
    expect(twice).toEqual([
      'image-missing: There’s no image /img/gone.png.',
      'image-missing: There’s no image /img/gone.png. (2)',
    ]);
  });
});

test('the counts match the cases', () => {
  for (const report of everyReport()) {
    const xml = writeJunit(report);
    const sum = (name: string, element: string) =>
      [...xml.matchAll(new RegExp(`<${element} [^>]*\\b${name}="(\\d+)"`, 'g'))].reduce(
        (total, [, number]) => total + Number(number),
        0,
      );
    const number = (part: RegExp) => [...xml.matchAll(part)].length;
    const cases = number(/<testcase /g);
    expect([sum('tests', 'testsuites'), sum('tests', 'testsuite')]).toEqual([cases, cases]);
    const failures = number(/<failure /g);
    expect([sum('failures', 'testsuites'), sum('failures', 'testsuite')]).toEqual([
      failures,
      failures,
    ]);
    expect(failures).toBe(report.summary.errors);
    expect(sum('skipped', 'testsuite')).toBe(number(/<skipped>/g));
  }
});

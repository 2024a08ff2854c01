import { describe, expect, test } from 'vitest';
import { rules } from '../../../src/plugin/check/rules/index.ts';
import { applyEdits } from '../../../src/plugin/check/text/edits.ts';
import { createSource, offsetAt } from '../../../src/plugin/check/text/source.ts';
import { writeSarif } from '../../../src/plugin/report/sarif.ts';
import { everyReport } from '../../helpers/everyReport.ts';
import { finding, otherPlace, reportOf } from '../../helpers/report.ts';
import { place, type Run, resultOf, runOf, validate } from '../../helpers/sarif.ts';
import { checkFiles } from '../../helpers/site.ts';

describe('the schema of SARIF 2.1.0', () => {
  test('allows every report', () => {
    for (const report of everyReport()) {
      expect(runOf(report).results).toHaveLength(report.diagnostics.length);
    }
  });

  test('does reject invalid logs', () => {
    const log = JSON.parse(writeSarif(reportOf([finding()]))) as { runs: [Run] };
    expect(validate({ ...log, version: '2.0.0' })).toBe(false);
    const [run] = log.runs;
    const [result] = run.results;
    const changed = (part: object) => ({
      ...log,
      runs: [{ ...run, results: [{ ...result, ...part }] }],
    });
    expect(validate(changed({}))).toBe(true);
    expect(validate(changed({ level: 'info' }))).toBe(false);
    expect(validate(changed({ rule: 'x' }))).toBe(false);
    expect(validate(changed({ message: 'x' }))).toBe(false);
  });
});

test('a complete log', () => {
  const related = [otherPlace('blog/first.md')];
  const { tool, ...run } = runOf(reportOf([finding({ related })]), { version: '1.2.3' });
  expect({ ...tool.driver, rules: [] }).toEqual({
    name: 'event-writeups',
    semanticVersion: '1.2.3',
    informationUri: 'https://event-writeups.github.io/docs',
    rules: [],
  });
  // The index of a rule changes with each new one; the next test checks it.
  for (const result of run.results) delete result.ruleIndex;
  expect(run).toMatchInlineSnapshot(`
    {
      "columnKind": "utf16CodeUnits",
      "originalUriBaseIds": {
        "SRCROOT": {
          "description": {
            "text": "The root of the repository.",
          },
        },
      },
      "results": [
        {
          "level": "error",
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "blog/meetup.md",
                  "uriBaseId": "SRCROOT",
                },
                "region": {
                  "endColumn": 24,
                  "endLine": 5,
                  "startColumn": 11,
                  "startLine": 5,
                },
              },
            },
          ],
          "message": {
            "text": "There’s no image /img/gone.png.
    Put the file in static/img, or correct the path.",
          },
          "partialFingerprints": {
            "diagnostic/v1": "3cfa0daf52d988111dc95bd9aeec18cfd7df1659279716a0685b8385747e6267:1",
          },
          "relatedLocations": [
            {
              "id": 0,
              "message": {
                "text": "first used here",
              },
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "blog/first.md",
                  "uriBaseId": "SRCROOT",
                },
                "region": {
                  "endColumn": 13,
                  "endLine": 2,
                  "startColumn": 7,
                  "startLine": 2,
                },
              },
            },
          ],
          "ruleId": "image-missing",
        },
      ],
    }
  `);
});

test('every rule is described, and referred to by its index', () => {
  const { tool, results } = runOf(reportOf(rules.map(({ id }) => finding({ rule: id }))));
  expect(tool.driver.rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
  for (const { ruleId, ruleIndex = -1 } of results) {
    expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  }
  const described = tool.driver.rules.find(({ id }) => id === 'image-case');
  expect(described).toMatchObject({
    shortDescription: { text: rules.find(({ id }) => id === 'image-case')?.summary },
    helpUri: 'https://event-writeups.github.io/docs/rules/image-case',
    defaultConfiguration: { enabled: true, level: 'error' },
  });
  for (const [index, { severity }] of rules.entries()) {
    expect(tool.driver.rules[index]?.defaultConfiguration.enabled).toBe(severity !== 'off');
  }
});

test('a rule that is not in the list has no index', () => {
  expect(resultOf(reportOf([finding({ rule: 'unheard-of' })]))).not.toHaveProperty('ruleIndex');
});

test.each([
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'note'],
] as const)('%s is %s', (severity, level) => {
  expect(resultOf(reportOf([finding({ severity })])).level).toBe(level);
});

test('text from a post does not become a link', () => {
  const message = 'No author has the key "[click](https://evil.example)".';
  const { text } = resultOf(reportOf([finding({ message, help: null })])).message;
  expect(text).toBe('No author has the key "[click] (https://evil.example)".');
});

test.each([
  'blog/meetup.md',
  'blog/ünïcödé 会议 🎉/a b.md',
  'blog/100%/a#b?c&d.md',
  'blog/a:b[c]{d}|e"f\\g.md',
  'a:b.md',
])('the address of %s can be decoded', (file) => {
  const { uri, uriBaseId } = place(resultOf(reportOf([finding({ file })]), { pathPrefix: 'web/' }));
  expect(uri).toMatch(/^[\w\-./~!*'()%]+$/);
  expect(decodeURIComponent(new URL(uri, 'file:///root/').pathname)).toBe(`/root/web/${file}`);
  expect(uriBaseId).toBe('SRCROOT');
  expect(runOf(reportOf([])).originalUriBaseIds).toHaveProperty('SRCROOT');
});

test('a fix, applied by the standard, gives the result of --fix', () => {
  const text =
    '\ufeff---\r\nauthors: [Saim]\r\ntags: 🎉\r\n---\r\n\r\n![The hall](/img/Hall.PNG)\r\n';
  const report = checkFiles({
    'blog/authors.yml': 'saim:\n  name: Saim\n',
    'blog/meetup.md': text,
    'static/img/hall.png': '',
  });
  const source = createSource('blog/meetup.md', text);
  const fixable = report.diagnostics.filter(({ fix }) => fix);
  expect(fixable.length).toBeGreaterThan(1);
  for (const diagnostic of fixable) {
    const result = resultOf({ ...report, diagnostics: [diagnostic] });
    const [change] = result.fixes?.[0]?.artifactChanges ?? [];
    expect(change?.artifactLocation).toEqual(place(result));
    const edits = (change?.replacements ?? []).map(({ deletedRegion, insertedContent }) => ({
      range: {
        start: offsetAt(source, {
          line: deletedRegion.startLine,
          column: deletedRegion.startColumn,
        }),
        end: offsetAt(source, { line: deletedRegion.endLine, column: deletedRegion.endColumn }),
      },
      text: insertedContent.text,
    }));
    expect(applyEdits(source.text, edits).text).toBe(
      applyEdits(source.text, diagnostic.fix?.edits ?? []).text,
    );
  }
});

test('columns are UTF-16 units, as in editors', () => {
  const { columnKind } = runOf(reportOf([]));
  expect(columnKind).toBe('utf16CodeUnits');
  const report = checkFiles({
    'blog/authors.yml': 'saim:\n  name: Saim\n',
    'blog/meetup.md':
      '---\nauthors: saim\n---\n\n🎉🎉 ![The hall](/img/gone.png)\n\n{/* truncate */}\n',
  });
  expect(resultOf(report).locations[0]?.physicalLocation.region).toEqual({
    startLine: 5,
    startColumn: 18,
    endLine: 5,
    endColumn: 31,
  });
});

test('two runs give the same output', () => {
  const report = reportOf([finding()]);
  expect(writeSarif(report)).toBe(writeSarif(report));
});

test('a finding without a fix has no fixes, whether its text is known or not', () => {
  const edits = [{ range: { start: 0, end: 1 }, text: 'b' }];
  const fixed = finding({ fix: { title: 'Write b', edits } });
  const fixesOf = (found: ReturnType<typeof finding>, texts: Record<string, string>) =>
    runOf(reportOf([found], texts)).results[0]?.fixes?.length;
  expect(fixesOf(fixed, { 'blog/meetup.md': 'a' })).toBe(1);
  expect(fixesOf(fixed, {})).toBeUndefined();
  expect(fixesOf(finding(), { 'blog/meetup.md': 'a' })).toBeUndefined();
});

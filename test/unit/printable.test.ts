import { describe, expect, test } from 'vitest';
import { checkSite } from '../../src/plugin/check/check.ts';
import { writeBuildText } from '../../src/plugin/report/buildText.ts';
import { writeJson } from '../../src/plugin/report/json.ts';
import { writeJunit } from '../../src/plugin/report/junit.ts';
import { printable, printableParts, printableStart } from '../../src/plugin/report/printable.ts';
import { writeSarif } from '../../src/plugin/report/sarif.ts';
import { writeText } from '../../src/plugin/report/text.ts';
import { authors, post } from '../helpers/hostile.ts';
import { siteOf, writeFiles } from '../helpers/site.ts';

describe('printed text cannot control a terminal', () => {
  test.each([
    ['a line feed', 'a\nb', 'a\\u{a}b'],
    ['a carriage return', 'a\rb', 'a\\u{d}b'],
    ['an escape code', '\u001b[31mred', '\\u{1b}[31mred'],
    ['a control sequence in one byte', '\u009b31mred', '\\u{9b}31mred'],
    ['a backspace and a bell', 'a\b\u0007', 'a\\u{8}\\u{7}'],
    ['NUL and delete', '\u0000\u007f', '\\u{0}\\u{7f}'],
    ['separators of Unicode', 'a\u2028b\u2029', 'a\\u{2028}b\\u{2029}'],
    ['a turn of the writing direction', 'a\u202etxt.exe', 'a\\u{202e}txt.exe'],
    [
      'isolates and marks of direction',
      '\u2066\u2069\u200e\u200f',
      '\\u{2066}\\u{2069}\\u{200e}\\u{200f}',
    ],
    ['the Arabic letter mark', 'a\u061cb', 'a\\u{61c}b'],
    [
      'what shows nothing',
      'sa\u200bi\u00adm\ufeff\u2060',
      'sa\\u{200b}i\\u{ad}m\\u{feff}\\u{2060}',
    ],
    [
      'fillers and tags, which show nothing either',
      'sa\u3164i\uffa0m\u034f\u115f\u{e0061}\u{e0001}',
      'sa\\u{3164}i\\u{ffa0}m\\u{34f}\\u{115f}\\u{e0061}\\u{e0001}',
    ],
    [
      'letters after the flag of a region',
      '\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}\u{e0061}',
      '\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}\\u{e0061}',
    ],
    ['a command of a runner', 'see ##[error]x', 'see #\\u{23}[error]x'],
    ['the first part of such a command', 'see ##', 'see #\\u{23}'],
    ['the second part of such a command', '#[error]x', '\\u{23}[error]x'],
    ['a command of Azure', 'a ##vso[task.x]y', 'a #\\u{23}vso[task.x]y'],
    ['a command of TeamCity', '##TeamCity[x]', '#\\u{23}TeamCity[x]'],
    ['the first part of a word', 'see ##vs', 'see #\\u{23}vs'],
    ['the second part of a word', '#o[x]', '\\u{23}o[x]'],
    ['an address within a page stays', '#setup', '#setup'],
    ['headings and numbers stay', '## [1] #2 # [x] ##a b #a b', '## [1] #2 # [x] ##a b #a b'],
    ['a tab becomes a space', 'a\tb', 'a b'],
  ])('%s', (_, text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  test.each([
    ['a command of GitHub', '::error::x', '\\u{3a}:error::x'],
    ['such a command after spaces', ' \u3000\t::error::x', ' \u3000 \\u{3a}:error::x'],
    ['what is unsafe anywhere', 'a\n##[b]', 'a\\u{a}#\\u{23}[b]'],
    ['other colons, which stay', ':a::b :c: ::d', ':a::b :c: ::d'],
  ])('at the start of a line: %s', (_, text, expected) => {
    expect(printableStart(text)).toBe(expected);
  });

  test('in the parts of a line, only what the whole line makes a command is broken up', () => {
    expect(printableParts(['a ', '#setup', ') [x]'])).toEqual(['a ', '#setup', ') [x]']);
    expect(printableParts(['[C](', '/c##', ') and ##'])).toEqual(['[C](', '/c##', ') and ##']);
    expect(printableParts(['a #', '#vs', 'o[b] ##', '[c]\n'])).toEqual([
      'a #',
      '\\u{23}vs',
      'o[b] #\\u{23}',
      '[c]\\u{a}',
    ]);
  });

  test('letters of all scripts are kept', () => {
    const text =
      'Zoë 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} 会议 🎉 👩‍👩‍👧 مرحبا é می‌خواهم';
    expect(printable(text)).toBe(text);
  });
});

test('no report contains a command for a runner, wherever it is written', () => {
  const dir = writeFiles({
    'blog/authors.yml': authors,
    'blog/##[group]a.md': post('[z](./##[error]x.md) ![##[add-mask]b](./##[warning]y.png)'),
    'blog/b.md': '---\nauthors: "##[error]who"\ntags: ["##[set-output name=a]b"]\n---\n\nText\n',
    'blog/##vso[task.a]c.md': post('![a](./x.png "##vso[task.prependpath]/tmp") ##VSO[task.b]'),
    'blog/d.md': post('##teamcity[a] [b](./##vso[task.c]x.md) ![##vso[d]](./##vso[e]y.png)'),
  });
  const report = checkSite(siteOf(dir));
  expect(report.diagnostics.length).toBeGreaterThan(8);
  expect(writeText(report)).toContain('#\\u{23}[error]who');
  const written = [writeText, writeBuildText, writeJson, writeSarif, writeJunit];
  const commands = written.flatMap((write) => write(report).match(/##[a-z]*\[.*/gi) ?? []);
  expect(commands).toEqual([]);
  expect(JSON.parse(writeJson(report)).diagnostics).toEqual(
    JSON.parse(JSON.stringify(report.diagnostics)),
  );
});

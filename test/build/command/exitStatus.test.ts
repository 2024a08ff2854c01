import { describe, expect, test } from 'vitest';
import { good, withError, withWarning } from '../../helpers/checkedBlogs.ts';
import { check, command } from '../../helpers/command.ts';
import { writeFiles } from '../../helpers/site.ts';

describe('the exit code', () => {
  test('is 0 without errors, also with warnings and infos', async () => {
    const siteDir = writeFiles(withWarning);
    expect(await check(writeFiles(good))).toMatchObject({ status: 0, stderr: '' });
    expect(await check(siteDir)).toMatchObject({ status: 0, stderr: '' });
    expect(await check(siteDir, '--rule', 'author-none=info')).toMatchObject({ status: 0 });
    expect(await check(siteDir, '--rule=author-none=off', '--max-warnings=0')).toMatchObject({
      status: 0,
    });
  });

  test('is 1 with an error, whatever the format and the filters', async () => {
    const siteDir = writeFiles(withError);
    for (const words of [[], ['--quiet'], ['--format', 'json']]) {
      expect(await check(siteDir, ...words), words.join(' ')).toMatchObject({
        status: 1,
        stderr: '',
      });
    }
    expect(await check(siteDir, '--rule', 'author-unknown=warning')).toMatchObject({ status: 0 });
    expect(await check(siteDir, '--rule', 'author-unknown=off')).toMatchObject({ status: 0 });
    expect(await check(writeFiles(withWarning), '--rule', 'author-none=error')).toMatchObject({
      status: 1,
    });
  });

  test('is 1 with more warnings than --max-warnings allows', async () => {
    const siteDir = writeFiles(withWarning);
    expect(await check(siteDir, '--max-warnings', '1')).toMatchObject({ status: 0 });
    expect(await check(siteDir, '--max-warnings', '0')).toMatchObject({ status: 1 });
    // Hidden findings count, too.
    expect(await check(siteDir, '--max-warnings', '0', '--quiet')).toMatchObject({ status: 1 });
  });

  test.each([
    [['--frmt', 'json'], 'There’s no option --frmt. See event-writeups check --help.'],
    [['--formt', 'json'], 'There’s no option --formt. Did you mean --format?'],
    [['--format'], '--format needs a value. See event-writeups check --help.'],
    [['--format', 'xml'], 'There’s no format "xml". Formats: text, json, github, sarif, junit.'],
    [
      ['--rule', 'author-unknwon=off'],
      'There’s no rule "author-unknwon". Did you mean "author-unknown"?',
    ],
    [
      ['--rule', 'author-unknown=fatal'],
      '--rule author-unknown takes off, info, warning, error, not "fatal".',
    ],
    [
      ['--rule', 'author-unknown'],
      '--rule author-unknown takes off, info, warning, error, not "".',
    ],
    [['--max-warnings', 'many'], '--max-warnings takes a number, not "many".'],
    [['--list', 'links'], '--list takes "references" or "unchecked", not "links".'],
    [['.', 'elsewhere'], 'Name only one site: "elsewhere" is a second one.'],
    [['--output', 'nowhere/report.txt'], 'nowhere/report.txt can’t be written: ENOENT.'],
  ])('is 2 for check %j', async (words, message) => {
    expect(await check(writeFiles(good), ...words)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `event-writeups: ${message}\n`,
    });
  });

  test('is 2 for a command that does not exist', async () => {
    expect(await command(writeFiles(good), ['chekc'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'event-writeups: There’s no command "chekc". Did you mean "check"?\n',
    });
  });

  test('is 0 for --help, and 2 without a command, with help', async () => {
    const siteDir = writeFiles({});
    for (const words of [['--help'], ['-h'], ['help']]) {
      const run = await command(siteDir, words);
      expect(run, words.join(' ')).toMatchObject({ status: 0, stderr: '' });
      expect(run.stdout).toContain('Usage: event-writeups COMMAND');
    }
    for (const words of [
      ['check', '--help'],
      ['check', '-h'],
      ['help', 'check'],
    ]) {
      const run = await command(siteDir, words);
      expect(run, words.join(' ')).toMatchObject({ status: 0, stderr: '' });
      expect(run.stdout).toContain('Usage: event-writeups check [siteDir] [options]');
      expect(run.stdout).toContain('Exit codes: 0 = no errors, 1 = errors found');
    }
    const { status, stdout } = await command(siteDir, []);
    expect({ status, help: stdout.includes('check [siteDir]') }).toEqual({
      status: 2,
      help: true,
    });
  });
});

import { describe, expect, test } from 'vitest';
import { runCompletion } from '../../src/plugin/commands/completion.ts';
import { helpFor } from '../../src/plugin/commands/help.ts';
import { helpTexts } from '../../src/plugin/commands/helpTexts.ts';
import { UsageError } from '../../src/plugin/commands/usageError.ts';

test('the general help lists every command with a sentence', () => {
  for (const { usage, does } of Object.values(helpTexts)) {
    const line = helpFor()
      .split('\n')
      .find((text) => text.startsWith(`  ${usage} `));
    expect(line, usage).toContain(does.split('. ', 1)[0]?.replace(/\.$/, ''));
  }
});

describe.each(Object.entries(helpTexts))('%s --help', (command, { usage, options, examples }) => {
  test('has its own options, an example and the exit codes, and no options of other commands', () => {
    const text = helpFor(command);
    expect(text).toContain(`Usage: event-writeups ${usage}`);
    for (const [option, does] of options)
      expect(text).toMatch(new RegExp(`  ${option.split(' ', 1)[0]}.*  ${does.slice(0, 12)}`));
    for (const [line] of examples) expect(text).toContain(`\n  ${line}\n`);
    expect(text).toMatch(/\nExit codes: 0 = .*\n$/);
    expect(text.includes('--max-warnings')).toBe(command === 'check');
    expect(text.includes('\nOptions:')).toBe(options.length > 0);
  });
});

describe('completion', () => {
  test.each(['bash', 'zsh', 'fish'])('%s completes commands and their options', (shell) => {
    let text = '';
    runCompletion([shell], {
      write: (written) => {
        text += written;
      },
      note: () => undefined,
      color: false,
      environment: {},
    });
    for (const word of ['check', 'explain', 'max-warnings', 'place']) expect(text).toContain(word);
  });

  test('another shell is refused', () => {
    const output = { write: () => undefined, note: () => undefined, color: false, environment: {} };
    expect(() => runCompletion(['powershell'], output)).toThrow(UsageError);
  });
});

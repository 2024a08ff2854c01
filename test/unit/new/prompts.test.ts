import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { createPrompts } from '../../../src/plugin/new/prompts.ts';
import { Cancelled } from '../../../src/plugin/new/questions.ts';

/** The real questions, with streams instead of a terminal. */
function terminal() {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24 });
  let shown = '';
  output.on('data', (data: Buffer) => {
    shown += stripVTControlCharacters(data.toString());
  });
  return {
    ask: createPrompts({ input, output }),
    /** Types once the terminal shows something. */
    async type(after: string, keys: string) {
      await expect.poll(() => shown).toContain(after);
      shown = '';
      input.write(keys);
    },
  };
}

const anything = () => undefined;

test('text is typed, edited, refused with the reason, and returned without surrounding spaces', async () => {
  const { ask, type } = terminal();
  const problemOf = (answer: string) => (answer === 'Oslo' ? undefined : `Not "${answer}".`);
  const answer = ask.text({ message: 'Where?', hint: 'Bergen', initial: 'Os', problemOf });
  await type('Os', ' \r');
  await type('Not "Os".', '\u007flo ');
  await type('lo', '\r');
  expect(await answer).toBe('Oslo');
});

test('an empty field is an empty answer, not its example', async () => {
  const { ask, type } = terminal();
  const answer = ask.text({ message: 'Where?', hint: 'Bergen', problemOf: anything });
  await type('ergen', '\r');
  expect(await answer).toBe('');
});

test('typing completes a choice, and the fixed option stays', async () => {
  const { ask, type } = terminal();
  const options = ['Saim', 'Maren', 'Mara', 'New'].map((label) => ({ value: label, label }));
  const question = { message: 'Who?', options, always: 'New' };
  const answer = ask.choose(question);
  await type('Saim', 'mare');
  await type('2 matches', '\r');
  expect(await answer).toBe('Maren');
  const other = ask.choose(question);
  await type('Saim', 'zoe');
  await type('1 match', '\r');
  expect(await other).toBe('New');
});

test.each([
  ['Ctrl-C', '\u0003'],
  ['Escape', '\u001b'],
])('%s cancels', async (_, key) => {
  const { ask, type } = terminal();
  const answer = ask.text({ message: 'Where?', problemOf: anything });
  await Promise.all([expect(answer).rejects.toBeInstanceOf(Cancelled), type('Where?', key)]);
});

test('closing the terminal cancels', async () => {
  const listeners = process.listenerCount('beforeExit');
  const { ask, type } = terminal();
  const answer = ask.choose({ message: 'Who?', options: [{ value: 'a', label: 'A' }] });
  const cancelled = expect(answer).rejects.toBeInstanceOf(Cancelled);
  await type('Who?', '');
  process.emit('beforeExit', 0);
  await cancelled;
  expect(process.listenerCount('beforeExit')).toBe(listeners);
});

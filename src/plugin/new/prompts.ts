import type { Readable, Writable } from 'node:stream';
import { tidy } from './judge.ts';
import { type Ask, Cancelled } from './questions.ts';

/** Asks questions in a terminal. The library is loaded for the first question. */
export function createPrompts(streams: Streams = {}): Ask {
  return {
    async text({ message, hint, initial, problemOf }) {
      const { text } = await import('@clack/prompts');
      const answer = await answered((signal) =>
        text({
          ...streams,
          signal,
          message,
          ...(hint !== undefined && { placeholder: hint }),
          ...(initial !== undefined && { initialValue: initial }),
          validate: (value) => problemOf(tidy(value ?? '')),
        }),
      );
      return tidy(answer);
    },
    async choose({ message, options, always }) {
      const { autocomplete } = await import('@clack/prompts');
      return answered((signal) =>
        autocomplete({
          ...streams,
          signal,
          message,
          options,
          maxItems: 8,
          filter: (search, { value, label }) =>
            value === always || (label ?? '').toLowerCase().includes(search.toLowerCase()),
        }),
      );
    },
  };
}

async function answered(
  prompt: (signal: AbortSignal) => Promise<string | symbol | undefined>,
): Promise<string> {
  // Ctrl-D closes the input: Node would exit in the middle of the question, with its own warning.
  const closed = new AbortController();
  const close = () => closed.abort();
  process.once('beforeExit', close);
  try {
    const answer = await prompt(closed.signal);
    if (typeof answer === 'symbol') throw new Cancelled();
    return answer ?? '';
  } finally {
    process.off('beforeExit', close);
  }
}

interface Streams {
  input?: Readable;
  output?: Writable;
}

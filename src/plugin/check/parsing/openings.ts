import type { LineColumn } from './parsedText.ts';

/**
 * A micromark extension that only records where constructs open. When the parser fails at the end
 * of the text, the last brace, tag, import or export that it started is the one that never closes.
 */
export function watchOpenings(): { extension: MicromarkExtension; last(): LineColumn | undefined } {
  let last: LineColumn | undefined;
  const construct: Construct = {
    name: 'opening',
    tokenize(_, __, nok) {
      const { line, column } = this.now();
      return (code) => {
        last = { line, column };
        return nok(code);
      };
    },
  };
  const inText = { [BRACE]: construct, [LESS_THAN]: construct };
  const inFlow = { ...inText, [E]: construct, [I]: construct };
  return { extension: { flow: inFlow, text: inText }, last: () => last };
}

const BRACE = 123;
const LESS_THAN = 60;
/** The first letter of `export`; `I` is that of `import`. */
const E = 101;
const I = 105;

type State = (code: number | null) => State | undefined;

interface Construct {
  name: string;
  tokenize(this: { now(): LineColumn }, effects: unknown, ok: State, nok: State): State;
}

export interface MicromarkExtension {
  flow: Record<number, Construct>;
  text: Record<number, Construct>;
}

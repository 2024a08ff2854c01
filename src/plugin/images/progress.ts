/**
 * Tells how far the encoding of images is, when it takes more than a few seconds: now and then in a terminal, and once at
 * the end. A build machine's log gets only the latter.
 *
 * @param say takes one line for people
 * @param now the time in milliseconds
 */
export function createProgress(say: (line: string) => void, now: () => number): Progress {
  let waiting = 0;
  let encoded = 0;
  let begun: number | undefined;
  let lastSaid = 0;
  let ended = 0;

  return {
    add() {
      waiting++;
      begun ??= now();
    },
    known() {
      waiting--;
      // Only what had to be encoded counts.
      if (encoded === 0) begun = now();
    },
    finish(name) {
      waiting--;
      encoded++;
      ended = now();
      const took = ended - (begun ?? ended);
      if (waiting === 0 || took < SHORT || ended - lastSaid < PAUSE) return;
      lastSaid = ended;
      const left = seconds((took / encoded) * waiting);
      say(`${encoded} of ${encoded + waiting} images encoded, about ${left} left (${name})`);
    },
    summary() {
      const took = ended - (begun ?? ended);
      if (encoded === 0 || took < SHORT) return undefined;
      const line = `${encoded === 1 ? 'One image' : `${encoded} images`} encoded in ${seconds(took)}.`;
      encoded = 0;
      begun = undefined;
      return line;
    },
  };
}

function seconds(milliseconds: number): string {
  const all = Math.ceil(milliseconds / 1000);
  return all < 60 ? `${all} s` : `${Math.floor(all / 60)} min ${all % 60} s`;
}

/** In milliseconds. Shorter waits aren't worth a message. */
const SHORT = 3000;
const PAUSE = 5000;

export interface Progress {
  /** An image is asked for. */
  add(): void;
  /** It was encoded before. */
  known(): void;
  /** It's encoded now. */
  finish(name: string): void;
  /** How many there were since the last call, when that took long. */
  summary(): string | undefined;
}

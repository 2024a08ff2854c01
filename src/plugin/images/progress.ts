/**
 * Reports the progress of encoding images if it takes more than a few seconds: from time to time in
 * a terminal, and once at the end. In CI, the log only contains the latter.
 *
 * @param say prints one line
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
      // Only images that had to be encoded count.
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
  /** An image was requested. */
  add(): void;
  /** It was already encoded. */
  known(): void;
  /** It's now encoded. */
  finish(name: string): void;
  /** Returns the number of images since the last call, if that took long. */
  summary(): string | undefined;
}

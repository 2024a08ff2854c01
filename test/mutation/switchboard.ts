// Tells compiled-in mutants (switches.mjs) which of them is on. None is, until a run turns one on
// (runner.mts).

export const board = {
  /** The number of the active mutant; 0 means none. */
  on: 0,
  /** The mutants whose code ran. */
  reached: new Set<number>(),
  /** The time limit of the current run, as in `performance.now()`. */
  deadline: Number.POSITIVE_INFINITY,
  /** The value of `&&` and `||` without their right side. */
  left: undefined as unknown,

  isOn(id: number): boolean {
    board.reached.add(id);
    return board.on === id;
  },
  isTrue(id: number, left: unknown): boolean {
    board.left = left;
    return board.isOn(id) ? !left : !!left;
  },
  isFalse(id: number, left: unknown): boolean {
    board.left = left;
    return board.isOn(id) ? !!left : !left;
  },
  same: (id: number, one: unknown, two: unknown) => (board.isOn(id) ? one !== two : one === two),
  other: (id: number, one: unknown, two: unknown) => (board.isOn(id) ? one === two : one !== two),
  less: (id: number, one: number, two: number) =>
    isReached(id, one, two) ? one <= two : one < two,
  lessOrSame: (id: number, one: number, two: number) =>
    isReached(id, one, two) ? one < two : one <= two,
  more: (id: number, one: number, two: number) =>
    isReached(id, one, two) ? one >= two : one > two,
  moreOrSame: (id: number, one: number, two: number) =>
    isReached(id, one, two) ? one > two : one >= two,
  plus: (id: number, one: number, two: number) => (board.isOn(id) ? one - two : one + two),
  minus: (id: number, one: number, two: number) => (board.isOn(id) ? one + two : one - two),

  /** Counts the iterations of a loop, so that an endless mutant is noticed too. */
  goOn(): void {
    if (++turns % 4096 === 0 && performance.now() > board.deadline)
      throw new Error('This has no end.');
  },
};

let turns = 0;

/** An off-by-one in a comparison only matters for equal values. */
function isReached(id: number, one: unknown, two: unknown): boolean {
  return one === two ? board.isOn(id) : board.on === id;
}

Object.assign(globalThis, { MUTATION: board });

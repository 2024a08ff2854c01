/**
 * Limits the work for suggestions. Each one compares a word with all candidates, so in a large site, thousands of
 * unknown words would take quadratic time. Once the budget is spent, findings have no suggestion. It counts work
 * rather than time, so that reports are the same on every machine.
 */
let left = Number.POSITIVE_INFINITY;

/** Resets the budget for a new check. */
export function refillSuggestions(): void {
  left = STEPS_OF_A_CHECK;
}

/**
 * Takes work from the budget.
 *
 * @returns whether there was enough
 */
export function spendOnSuggestion(steps: number): boolean {
  left -= steps;
  return left >= 0;
}

/** About half a second: 500 unknown words among 1,000 candidates of their length. */
const STEPS_OF_A_CHECK = 20_000_000;

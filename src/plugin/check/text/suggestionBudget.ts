/**
 * What a check may spend on finding what somebody meant. Each suggestion compares a word with all there are, so many wrong
 * words in a large site would take their product. Once the budget is spent, findings have no suggestion. It counts work
 * and not time: the same site gets the same report on every machine.
 */
let left = Number.POSITIVE_INFINITY;

/** A check begins. */
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

/** Half a second: 500 wrong words among 1,000 of their length. */
const STEPS_OF_A_CHECK = 20_000_000;

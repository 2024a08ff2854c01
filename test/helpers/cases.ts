/**
 * How often a property is tested. `TIMES=10` tests all of them ten times as often, and `SEED` sets
 * another start: a run of the tests has to be short, and `npm run verify` looks for rarer cases.
 */
export function often(times: number, seed?: number): Tries {
  const { TIMES = '1', SEED = seed } = process.env;
  const numRuns = Math.ceil(times * Number(TIMES));
  return SEED === undefined ? { numRuns } : { numRuns, seed: Number(SEED) };
}

interface Tries {
  numRuns: number;
  seed?: number;
}

/**
 * How often a property is tried. `TIMES=10` tries all of them ten times as often, `SEED` begins elsewhere: a run of the
 * tests has to be short, and `npm run verify` looks for what that does not meet.
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

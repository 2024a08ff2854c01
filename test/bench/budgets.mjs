// The budgets of the check, and whether the measurements meet them.
import { median } from './measure.mjs';

const OURS = 'event-writeups check';

/**
 * @param sizes the runs by number of posts and by name
 * @returns the budgets that the measured sizes can decide
 */
export function budgetsOf(sizes) {
  const wall = (posts, name) => middle(sizes[posts]?.[name], (run) => run.wall);
  const ours = wall(1000, OURS);
  return [
    budget('the check of 1,000 posts beside rumdl', ours / wall(1000, 'rumdl check'), {
      most: 1,
      unit: 'x',
    }),
    budget(
      'remark-validate-links beside the check, 1,000 posts',
      wall(1000, 'remark-validate-links') / ours,
      { least: 30, unit: 'x' },
    ),
    budget('10,000 posts beside 1,000', wall(10_000, OURS) / ours, { most: 11, unit: 'x' }),
    budget(
      'memory at 10,000 posts',
      middle(sizes[10_000]?.[OURS], (run) => run.memory),
      {
        most: 400,
        unit: ' MB',
      },
    ),
    buildOverhead(sizes[1000]),
  ].filter((one) => one !== undefined);
}

/**
 * The plugin's share of the build, by its own time: builds differ from each other by more than the
 * check takes, so the difference between two of them doesn't decide. It's still printed, with its
 * spread.
 */
function buildOverhead(runs) {
  const plugged = runs?.['docusaurus build, with the plugin'];
  const plain = runs?.['docusaurus build, without the plugin'];
  if (!plugged || !plain) return undefined;
  const whole = median(plugged.map(({ wall }) => wall));
  const part = (name) => median(plugged.map(({ own }) => own[name]));
  const differences = plugged.map(({ wall }, round) => (wall / plain[round].wall - 1) * 100);
  const spread = `${Math.min(...differences).toFixed(1)} to ${Math.max(...differences).toFixed(1)} %`;
  const own = `check ${part('check').toFixed(2)} s, loading it ${part('load').toFixed(2)} s, all else ${part('rest').toFixed(2)} s of ${whole.toFixed(1)} s`;
  return budget(
    `the check in a build of 1,000 posts (${own}; with beside without the plugin, round by round: ${median(differences).toFixed(1)} %, from ${spread})`,
    ((part('check') + part('load')) / whole) * 100,
    { most: 1, unit: ' %' },
  );
}

/** @param second the CPU seconds by number of posts, without a post for the second parser and with one */
export function secondParserBudgets(second) {
  return Object.entries(second).map(([posts, runs]) =>
    budget(
      `a post that only the second parser can judge, in a blog of ${posts} (CPU)`,
      median(runs.with) / median(runs.without),
      { most: 1.3, unit: 'x' },
    ),
  );
}

function budget(name, value, { most, least, unit }) {
  if (value === undefined || Number.isNaN(value)) return undefined;
  const passed = most === undefined ? value >= least : value <= most;
  const limit = most === undefined ? `at least ${least}` : `at most ${most}`;
  return { passed, text: `${name}: ${value.toFixed(2)}${unit}, ${limit}${unit}` };
}

function middle(runs, figureOf) {
  return runs ? median(runs.map(figureOf)) : Number.NaN;
}

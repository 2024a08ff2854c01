// The cost of the check compared with other tools, and in a build. It prints a table and the result of each budget.
// `npm run bench`, or for a short run `SIZES=100,1000 ROUNDS=1 npm run bench`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { budgetsOf, secondParserBudgets } from './budgets.mjs';
import { buildCommand, layOutBuilds, ownTime } from './builds.mjs';
import { generateBlog } from './generateBlog.mjs';
import { canMeasure, measure, median } from './measure.mjs';
import { installPeers, NOTES } from './peers.mjs';
import { measureSecondParser } from './secondParser.mjs';

const SIZES = (process.env.SIZES ?? '100,1000,10000').split(',').map(Number);
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const BUILDS = Number(process.env.BUILDS ?? ROUNDS);
/**
 * The largest number of posts with which a tool takes part; beyond it, a run takes many minutes.
 */
const LARGEST = {
  build: 1000,
  'remark-validate-links': 1000,
  'remark-validate-links with remark-mdx': 1000,
};
const KINDS = ['without', 'with'];

if (!canMeasure()) {
  console.error('GNU time measures each process: apt install time.');
  process.exit(2);
}

const dir = mkdtempSync(path.join(os.tmpdir(), 'event-writeups-bench-'));
const scratch = path.join(dir, 'usage');
const siteOf = (posts) => path.join(dir, String(posts), 'site');
try {
  const peersDir = path.join(dir, 'peers');
  mkdirSync(peersDir);
  const peers = installPeers(peersDir);
  const sizes = {};
  for (const posts of SIZES) sizes[posts] = runChecks(posts, peers);
  const secondDir = path.join(dir, 'second');
  mkdirSync(secondDir);
  const second = measureSecondParser(peers['event-writeups check'], secondDir, Math.max(3, ROUNDS));
  // Last, because they take longest.
  for (const posts of SIZES.filter((one) => one <= LARGEST.build))
    Object.assign(sizes[posts], runBuilds(posts));
  print(sizes, second);
} finally {
  rmSync(dir, { recursive: true });
}

/** All tools take turns in each round, so that a busy minute affects all of them. */
function runChecks(posts, peers) {
  const siteDir = siteOf(posts);
  mkdirSync(siteDir, { recursive: true });
  generateBlog(siteDir, { posts });
  initGit(siteDir);
  const { runs, keep } = createRuns(posts);
  const takesPart = (name) => posts <= (LARGEST[name] ?? Number.POSITIVE_INFINITY);
  const commands = Object.entries(peers).filter(([name]) => takesPart(name));
  // Not counted: it loads the files into memory.
  for (const [, command] of commands.slice(0, 3)) measure(command(siteDir), scratch);
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, command] of commands) keep(name, measure(command(siteDir), scratch));
  return runs;
}

function runBuilds(posts) {
  const siteDir = siteOf(posts);
  const { runs, keep } = createRuns(posts);
  if (BUILDS > 0) layOutBuilds(siteDir);
  for (let round = 0; round < BUILDS; round++) {
    // They take turns at going first.
    for (const kind of round % 2 === 0 ? KINDS : KINDS.toReversed()) {
      const run = measure(buildCommand(siteDir, kind), scratch);
      const own = kind === 'with' ? ownTime(siteDir) : undefined;
      keep(`docusaurus build, ${kind} the plugin`, { ...run, ...(own && { own }) });
    }
  }
  return runs;
}

function createRuns(posts) {
  const runs = {};
  function keep(name, run) {
    runs[name] ??= [];
    runs[name].push(run);
    const { wall, cpu, memory } = run;
    const figures = `${wall.toFixed(2)} s, CPU ${cpu.toFixed(2)} s, ${memory.toFixed(0)} MB`;
    process.stderr.write(`${posts} posts, ${name}: ${figures}\n`);
  }
  return { runs, keep };
}

/** Blogs are in a Git repository, and some tools look for it. */
function initGit(siteDir) {
  const git = (...words) => spawnSync('git', words, { cwd: siteDir });
  git('init', '--quiet');
  git('remote', 'add', 'origin', 'https://github.com/example/blog.git');
}

function print(sizes, second) {
  const { model } = os.cpus()[0];
  console.log(
    `Node ${process.version}, ${os.availableParallelism()} cores (${model}), median of ${ROUNDS} interleaved rounds; builds: of ${BUILDS}, nothing cached.\n`,
  );
  console.log(
    '| Posts | | Seconds | fastest–slowest | CPU seconds | Memory | relative to the check |',
  );
  console.log('| ---: | --- | ---: | ---: | ---: | ---: | ---: |');
  for (const [posts, runs] of Object.entries(sizes)) {
    const ours = median(runs['event-writeups check'].map(({ wall }) => wall));
    for (const [name, all] of Object.entries(runs)) {
      const walls = all.map(({ wall }) => wall);
      const wall = median(walls);
      const spread = `${Math.min(...walls).toFixed(2)}–${Math.max(...walls).toFixed(2)}`;
      const cpu = median(all.map((run) => run.cpu)).toFixed(2);
      const memory = `${median(all.map((run) => run.memory)).toFixed(0)} MB`;
      console.log(
        `| ${posts} | ${name} | ${wall.toFixed(2)} | ${spread} | ${cpu} | ${memory} | ${(wall / ours).toFixed(2)}x |`,
      );
    }
  }
  console.log(`\n${NOTES.map((note) => `- ${note}`).join('\n')}`);
  const left = SIZES.filter((posts) => posts > LARGEST.build);
  if (left.length > 0)
    console.log(
      `- Left out at ${left.join(', ')} posts: builds, remark-validate-links as it comes and with remark-mdx. They take many minutes each.`,
    );
  console.log();
  const budgets = [...budgetsOf(sizes), ...secondParserBudgets(second)];
  for (const { passed, text } of budgets) console.log(`${passed ? 'passed' : 'FAILED'}: ${text}`);
  const failed = budgets.filter(({ passed }) => !passed).length;
  console.log(`${budgets.length - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

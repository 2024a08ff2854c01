// Breaks the plugin's code in every way in mutants.mjs, one at a time: a test must fail each time, and for that
// reason. `node test/mutation/run.mjs` breaks all rules; `… author-unknown` only one, with only its examples as
// tests. `--room reporters` breaks the code of a room (rooms.mjs), `--room all` all rooms and the rules, which
// takes about two hours. `--under check/parsing` keeps to a folder or file below src/plugin, `--sample 200` limits the
// mutants of a room, and `--seed 7` selects others. A survivor gets a test, or its reason in unnoticed/.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import groupBy from 'lodash/groupBy.js';
import partition from 'lodash/partition.js';
import { noticesAlone } from './alone.mjs';
import { findMutants } from './mutants.mjs';
import { mutantsOfRoom, ROOMS, sampleOf } from './rooms.mjs';
import { withSwitches } from './switches.mjs';
import { look, lookedAt, prepare, readNoticed, tryAll } from './tries.mjs';
import { UNNOTICED } from './unnoticed.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    room: { type: 'string', multiple: true, default: [] },
    under: { type: 'string', multiple: true, default: [''] },
    sample: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: '1' },
    patience: { type: 'string', default: '20' },
    alone: { type: 'boolean', default: false },
    tests: { type: 'string', multiple: true, default: [] },
    resume: { type: 'string' },
    out: { type: 'string' },
  },
});
/** The milliseconds of tests for each mutant, in two rounds: most are noticed in the first. */
const PATIENCE = [500, Number(values.patience) * 1000];

// Some tests load the compiled plugin: a fresh clone has none, and a stale one isn't this code.
execFileSync(process.execPath, [path.join(root, 'scripts/compile.mjs')], { stdio: 'inherit' });
const below = values.under.map((name) => path.join(root, 'src/plugin', name));
const isWanted = ({ file }) => below.some((start) => file.startsWith(start));
const all = ofCode(wantedMutants().filter(isWanted)).map((mutant, index) => ({
  ...mutant,
  id: index + 1,
}));
const mutants = Object.values(groupBy(all, 'room')).flatMap((of) =>
  sampleOf(of, Number(values.sample), Number(values.seed)),
);
const folder = values.resume ?? prepare(all);
console.log(`${mutants.length} of ${all.length} mutants: ${folder}`);
const tried = new Set(mutants.map(({ id }) => id));
const files = wanted.length > 0 ? ['test/unit/rules.test.ts'] : values.tests;
const tests = (values.resume ? lookedAt(folder) : await look(folder, files)).map((test) => ({
  ...test,
  reached: test.reached.filter((id) => tried.has(id)),
}));
const reached = new Set(tests.flatMap((test) => test.reached));
console.log(`${tests.length} tests reach ${reached.size} of them.`);
let noticed = readNoticed(folder);
for (const patience of PATIENCE) noticed = await tryAll(folder, planned(tests, noticed, patience));
for (const mutant of values.alone ? mutants.filter(({ id }) => !reached.has(id)) : [])
  if (noticesAlone(mutant, filesNear(mutant))) noticed.add(mutant.id);

const survivors = mutants.filter(({ id }) => !noticed.has(id));
for (const mutant of survivors) console.log(sentence(mutant));
console.table(
  Object.entries(groupBy(mutants, 'room')).map(([room, of]) => ({
    room,
    mutants: all.filter((mutant) => mutant.room === room).length,
    tried: of.length,
    noticed: of.filter(({ id }) => noticed.has(id)).length,
    'no test can notice': UNNOTICED.filter(({ file }) => isOf(room, file)).length,
    'reached, not noticed': of.filter(({ id }) => reached.has(id) && !noticed.has(id)).length,
    'reached by no test': of.filter(({ id }) => !reached.has(id) && !noticed.has(id)).length,
  })),
);
console.log(`${mutants.length - survivors.length} passed, ${survivors.length} failed`);
if (values.out) writeFileSync(values.out, survivors.map(sentence).join('\n'));
process.exitCode = survivors.length > 0 ? 1 : 0;

function isOf(room, file) {
  return ROOMS[room]?.some((folder) => file.startsWith(`${folder}/`)) ?? false;
}

function wantedMutants() {
  const names = values.room.includes('all') ? ['rules', ...Object.keys(ROOMS)] : values.room;
  const rooms = names.filter((name) => name !== 'rules');
  const rules =
    names.length > rooms.length || values.room.length === 0
      ? findMutants().filter(({ rule }) => wanted.length === 0 || wanted.includes(rule))
      : [];
  return [
    ...rules.map((mutant) => ({ room: wanted.length > 0 ? mutant.rule : 'rules', ...mutant })),
    ...rooms.flatMap((room) => mutantsOfRoom(room).map((mutant) => ({ room, ...mutant }))),
  ];
}

/** Matches in a template or a type aren't code. */
function ofCode(all) {
  const numbered = all.map((mutant, index) => ({ ...mutant, id: index }));
  const code = Object.entries(groupBy(numbered, 'file')).flatMap(
    ([file, of]) => withSwitches(readFileSync(file, 'utf8'), of).switched,
  );
  const isCode = new Set(code);
  return numbered.filter(({ id }) => isCode.has(id));
}

/**
 * Chooses the tests for each remaining mutant: first those named like its rule or file, then short
 * ones that reach little else.
 */
function planned(tests, done, patience) {
  const pairs = new Map();
  const cost = ({ ms, reached: ids }) => ms * ids.length;
  const inOrder = tests.toSorted((a, b) => cost(a) - cost(b));
  const testsOf = new Map(mutants.map(({ id }) => [id, []]));
  for (const test of inOrder) for (const id of test.reached) testsOf.get(id).push(test);
  for (const { id, rule, file } of mutants.filter((mutant) => !done.has(mutant.id))) {
    const name = rule ? `> ${rule} >` : `/${path.basename(file, '.ts')}.test.ts`;
    const [near, others] = partition(testsOf.get(id), ({ test }) => test.includes(name));
    let left = patience;
    for (const { test, ms } of [...near, ...others]) {
      if (ms > left) continue;
      left -= ms;
      pairs.set(test, [...(pairs.get(test) ?? []), id]);
    }
  }
  return pairs;
}

/**
 * For a mutant whose code only runs once, when it's first needed or a module is loaded: the tests that ran it first,
 * and those that cover the rest of its file.
 */
function filesNear({ id, file }) {
  const near = new Set(mutants.filter((one) => one.file === file).map((one) => one.id));
  const [first, others] = partition(tests, (test) => test.first.includes(id));
  const knowing = others.filter((test) => test.reached.some((one) => near.has(one)));
  return [...new Set([...first, ...knowing].map(({ test }) => test.split(' > ')[0]))].slice(0, 5);
}

function sentence({ id, file, line, what, text }) {
  const place = `${path.relative(root, file)}:${line}`;
  const tests = reached.has(id) ? 'no test notices' : 'no test reaches';
  return `${place}: ${tests} that it ${what}: ${text.trim()}`;
}

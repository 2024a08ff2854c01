import { appendFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type RunnerTask as Task, type RunnerTestCase as Test, TestRunner } from 'vitest';
import { board } from './switchboard.ts';

const folder = process.env.MUTATION ?? '';
const plan: Plan = JSON.parse(readFileSync(path.join(folder, 'plan.json'), 'utf8'));
/** A file of its own for each process, and one of all for what is noticed. */
const own = path.join(folder, `log-${process.pid}`);
const common = path.join(folder, 'noticed');

/**
 * Tries a test again and again, as vitest does with one that may fail a few times: with no mutant, then with each that the plan has
 * for it. Without a plan it writes down which mutants the test reaches.
 */
export default class MutationRunner extends TestRunner {
  private tries: Generator<number, void, Outcome> | undefined;
  private started = 0;

  override async onBeforeRunTask(test: Test): Promise<void> {
    await super.onBeforeRunTask(test);
    const name = nameOf(test);
    const ids = plan.tests?.[name];
    if (plan.tests && !ids) test.mode = 'skip';
    test.retry = Number.MAX_SAFE_INTEGER;
    this.tries = ids ? tryMutants(name, ids) : look(name);
    turnOn(this.tries.next().value ?? 0);
  }

  override onBeforeTryTask(test: Test): void {
    super.onBeforeTryTask(test);
    this.started = performance.now();
  }

  async onAfterRetryTask({ result }: Test): Promise<void> {
    if (!this.tries || !result) return;
    const hasFailed = result.state === 'fail';
    const { value, done } = this.tries.next({ hasFailed, ms: performance.now() - this.started });
    // The process that started this one ends it.
    if (value === STOP) await new Promise(() => {});
    // What vitest repeats is what has failed with an error.
    result.state = done ? 'pass' : 'fail';
    result.errors = done ? undefined : [{ message: 'another try' }];
    turnOn(value ?? 0);
  }
}

/** What is reached when a test has already run once: before that, it may have filled what is kept for all tests. */
function* look(test: string): Generator<number, void, Outcome> {
  board.reached.clear();
  yield 0;
  const first = [...board.reached];
  board.reached.clear();
  const { hasFailed, ms } = yield 0;
  if (hasFailed) log({ test, fails: true });
  else log({ test, ms, reached: [...board.reached], first });
}

/** A mutant is noticed if the test fails with it, passes without it, and fails with it once more. */
function* tryMutants(test: string, ids: readonly number[]): Generator<number, void, Outcome> {
  if ((yield 0).hasFailed) return log({ test, fails: true });
  const { ms } = yield 0;
  const noticed = new Set(readFileSync(common, 'utf8').split('\n'));
  for (const id of ids) {
    if (noticed.has(`${id}`)) continue;
    log({ test, id });
    board.deadline = performance.now() + 5_000 + 20 * ms;
    if (!(yield id).hasFailed) continue;
    if ((yield 0).hasFailed) {
      log({ test, id, spoils: true });
      yield STOP;
    }
    board.deadline = performance.now() + 5_000 + 20 * ms;
    if (!(yield id).hasFailed) continue;
    appendFileSync(common, `${id}\n`);
    log({ test, id, noticed: true });
  }
  if ((yield 0).hasFailed) {
    log({ test, spoils: true });
    yield STOP;
  }
  log({ test, ends: true });
}

function turnOn(id: number): void {
  board.on = Math.max(id, 0);
  if (id <= 0) board.deadline = Number.POSITIVE_INFINITY;
}

function log(words: object): void {
  appendFileSync(own, `${JSON.stringify(words)}\n`);
}

function nameOf(task: Task): string {
  const names: string[] = [];
  for (let one: Task | undefined = task; one; one = one.suite) names.unshift(one.name);
  return [task.file.name, ...names].join(' > ');
}

const STOP = -1;

interface Outcome {
  hasFailed: boolean;
  ms: number;
}

interface Plan {
  /** The mutants to try with each test. */
  tests?: Record<string, number[]>;
}

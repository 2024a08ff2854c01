import { existsSync } from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  Worker,
} from 'node:worker_threads';
import { type Analysis, type AnalysisTask, analyse, type HelperTask } from './analyse.ts';

/**
 * Analyses texts, with another core's help when there are many: a second thread loads what it needs while this one still
 * reads, and takes from the front what has come so far. When all are there, this one takes from the front too, until none
 * is left. Synchronous, as the whole check is. What the other thread leaves out, or doesn't come to, is done here.
 *
 * @param expected about how many texts there will be
 */
export function createAnalysisQueue(expected: number): AnalysisQueue {
  const helper = expected >= FEWEST ? startHelper() : undefined;
  const tasks: AnalysisTask[] = [];
  return {
    add(task) {
      tasks.push(task);
      if (helper && tasks.length - helper.sent >= BATCH) feed(helper, tasks);
    },
    finish(use) {
      if (helper) analyseWith(helper, tasks, use);
      else for (const [index, task] of tasks.entries()) use(index, analyse(task));
    },
  };
}

/** Sends what comes next, as long as little is left that nobody took: what waits there is in memory twice. */
function feed(helper: Helper, tasks: readonly AnalysisTask[]): void {
  const taken = Atomics.load(helper.state, NEXT);
  if (helper.sent >= tasks.length || helper.sent > taken + 2 * BATCH) return;
  const first = Math.max(helper.sent, taken);
  const texts = tasks.slice(first, first + BATCH).map(toMessage);
  helper.sent = first + texts.length;
  send(helper, { first, texts, isLast: false });
}

function send({ worker }: Helper, batch: HelperBatch): void {
  worker.postMessage(batch);
}

function toMessage({ text, dialect, ...others }: AnalysisTask): HelperTask {
  const { format, comments } = dialect;
  return { text, dialect: { format, comments }, ...others };
}

function startHelper(): Helper | undefined {
  if (os.availableParallelism() < 2 || !existsSync(HELPER)) return undefined;
  const state = new Int32Array(new SharedArrayBuffer(8));
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(HELPER, {
    workerData: { state, port: port2 } satisfies HelperData,
    transferList: [port2],
    // Its trees live for a moment: a larger nursery, which the default is, would be memory alone.
    resourceLimits: { maxYoungGenerationSizeMb: 12 },
  });
  worker.unref();
  // It may end for lack of memory, say. Its part is then done here.
  worker.on('error', () => {});
  return { worker, state, port: port1, sent: 0 };
}

function analyseWith(helper: Helper, tasks: readonly AnalysisTask[], use: UseAnalysis): void {
  const { state, port } = helper;
  const isDone = new Uint8Array(tasks.length);
  const done: UseAnalysis = (index, analysis) => {
    isDone[index] = 1;
    use(index, analysis);
  };
  const collect = () => {
    for (const [index, analysis] of answersOn(port)) done(index, analysis);
  };
  let own = 0;
  for (let next = take(state, tasks.length); next >= 0; next = take(state, tasks.length)) {
    const task = tasks[next];
    if (task) done(next, analyse(task));
    feed(helper, tasks);
    // What waits to be collected is in memory twice.
    if (++own % BATCH === 0) collect();
  }
  send(helper, { first: tasks.length, texts: [], isLast: true });
  if (isDone.includes(0)) {
    Atomics.wait(state, FINISHED, 0, LONGEST_WAIT);
    collect();
  }
  port.close();
  for (const [index, task] of tasks.entries()) if (!isDone[index]) done(index, analyse(task));
}

function* answersOn(port: MessagePort): Generator<[number, Analysis]> {
  for (let one = receiveMessageOnPort(port); one; one = receiveMessageOnPort(port))
    yield* one.message as [number, Analysis][];
}

/** The next text that nobody has taken; -1 if there's none. */
export function take(state: Int32Array, length: number): number {
  for (let next = Atomics.load(state, NEXT); next < length; next = Atomics.load(state, NEXT))
    if (Atomics.compareExchange(state, NEXT, next, next + 1) === next) return next;
  return -1;
}

/** Says that the other thread's answer is there. */
export function finish(state: Int32Array): void {
  Atomics.store(state, FINISHED, 1);
  Atomics.notify(state, FINISHED);
}

const NEXT = 0;
const FINISHED = 1;

/** Below this a thread takes longer to begin than it saves. */
const FEWEST = 150;

/** Texts that go to the other thread at once, and answers that come back. */
export const BATCH = 50;

/** Milliseconds; the other thread has one text left at most. */
const LONGEST_WAIT = 10_000;

/** There where the engine is compiled. */
const HELPER = fileURLToPath(new URL('./analysisThread.js', import.meta.url));

export interface AnalysisQueue {
  add(task: AnalysisTask): void;
  /** Hands over what was found in each, in any order, as soon as it's there: all of it at once would be a lot of memory. */
  finish(use: UseAnalysis): void;
}

/** @param index the number of the text, in the order in which they were added */
type UseAnalysis = (index: number, analysis: Analysis) => void;

export interface HelperData {
  state: Int32Array;
  /** Where its answer goes. */
  port: MessagePort;
}

export interface HelperBatch {
  /** The number of the first text. */
  first: number;
  texts: HelperTask[];
  isLast: boolean;
}

interface Helper extends HelperData {
  worker: Worker;
  /** Up to which number texts were sent, or are not needed there. */
  sent: number;
}

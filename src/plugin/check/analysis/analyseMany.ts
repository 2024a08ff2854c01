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
 * Analyses texts, with the help of another core when there are many. The second thread loads its
 * modules while this one still reads files, and then takes texts from the front of the queue. Once
 * all texts are in the queue, this thread takes from the front too, until none is left. It is
 * synchronous, like the whole check. This thread analyses whatever the other one leaves out or
 * doesn't get to.
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

/** Sends more texts while few untaken ones are left: a text that waits there is in memory twice. */
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
    // Its trees are short-lived: the larger default nursery would only cost memory.
    resourceLimits: { maxYoungGenerationSizeMb: 12 },
  });
  worker.unref();
  // It may run out of memory, for example. Then its part is done here.
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
    // A result that waits to be collected is in memory twice.
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

/** Returns the next text that neither thread has taken; -1 if there's none. */
export function take(state: Int32Array, length: number): number {
  for (let next = Atomics.load(state, NEXT); next < length; next = Atomics.load(state, NEXT))
    if (Atomics.compareExchange(state, NEXT, next, next + 1) === next) return next;
  return -1;
}

/** Signals that the other thread's answer is there. */
export function finish(state: Int32Array): void {
  Atomics.store(state, FINISHED, 1);
  Atomics.notify(state, FINISHED);
}

const NEXT = 0;
const FINISHED = 1;

/** Below this number, starting a thread takes longer than it saves. */
const FEWEST = 150;

/** How many texts are sent to the other thread at once, and how many answers come back. */
export const BATCH = 50;

/** In milliseconds. By then the other thread has one text left at most. */
const LONGEST_WAIT = 10_000;

/** The compiled engine, where it exists. */
const HELPER = fileURLToPath(new URL('./analysisThread.js', import.meta.url));

export interface AnalysisQueue {
  add(task: AnalysisTask): void;
  /**
   * Hands over each result as soon as it's there, in any order: all of them at once would take a
   * lot of memory.
   */
  finish(use: UseAnalysis): void;
}

/** @param index the number of the text, in the order in which they were added */
type UseAnalysis = (index: number, analysis: Analysis) => void;

export interface HelperData {
  state: Int32Array;
  /** Where the other thread sends its answers. */
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
  /** Texts before this number were sent, or aren't needed there. */
  sent: number;
}

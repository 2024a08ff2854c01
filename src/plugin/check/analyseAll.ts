import { existsSync } from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  Worker,
} from 'node:worker_threads';
import { type Analysis, type AnalysisTask, analyse } from './analysis.ts';

/**
 * Begins a second thread when many texts are to come: it loads what it needs while this one still reads them.
 *
 * @param expected about how many; `undefined` is returned where it would not pay
 */
export function startHelper(expected: number): Helper | undefined {
  const isWorth = expected >= FEWEST && os.availableParallelism() > 1 && existsSync(HELPER);
  if (!isWorth) return undefined;
  const state = new Int32Array(new SharedArrayBuffer(8));
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(HELPER, {
    workerData: { state, port: port2 } satisfies HelperData,
    transferList: [port2],
  });
  worker.unref();
  // It may end for lack of memory, say. Its part is then done here.
  worker.on('error', () => {});
  return { worker, state, port: port1 };
}

/**
 * Analyses texts, with a helper on another core besides: this thread takes the next one from the front, the other too,
 * until none is left. Synchronous, as the whole check is. What the other thread leaves out, or does not come to, is done
 * here.
 *
 * @returns in the order of the tasks
 */
export function analyseAll(tasks: readonly AnalysisTask[], helper?: Helper): Analysis[] {
  if (!helper) return tasks.map(analyse);
  const { worker, state, port } = helper;
  const texts: HelperTask[] = tasks.map(({ text, dialect, marker }) => {
    const { format, comments } = dialect;
    return { text, dialect: { format, comments }, marker };
  });
  worker.postMessage(texts);
  const found: (Analysis | undefined)[] = [];
  let done = 0;
  for (let next = take(state); next < tasks.length; next = take(state)) {
    const task = tasks[next];
    if (task) found[next] = analyse(task);
    done++;
  }
  if (done < tasks.length) {
    Atomics.wait(state, FINISHED, 0, LONGEST_WAIT);
    const answer = receiveMessageOnPort(port)?.message as [number, Analysis][] | undefined;
    for (const [index, analysis] of answer ?? []) found[index] = analysis;
  }
  port.close();
  return tasks.map((task, index) => found[index] ?? analyse(task));
}

/** The next text that nobody took. */
export function take(state: Int32Array): number {
  return Atomics.add(state, NEXT, 1);
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

/** Milliseconds; the other thread has one text left at most. */
const LONGEST_WAIT = 10_000;

/** There where the engine is compiled. */
const HELPER = fileURLToPath(new URL('./analysisHelper.js', import.meta.url));

/** A thread that waits for texts; it serves for one call. */
export interface Helper extends HelperData {
  worker: Worker;
}

export interface HelperData {
  state: Int32Array;
  /** Where its answer goes. */
  port: MessagePort;
}

/** A task without the blog's own plugins, which no thread can be sent. */
export interface HelperTask extends Omit<AnalysisTask, 'dialect'> {
  dialect: Omit<AnalysisTask['dialect'], 'plugins'>;
}

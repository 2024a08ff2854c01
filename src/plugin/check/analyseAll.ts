import { existsSync } from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { type Analysis, type AnalysisTask, analyse } from './analysis.ts';

/**
 * Analyses many texts, on another core besides when there are many: this thread takes the next one from the front, the
 * other too, until none is left. Synchronous, as the whole check is. What the other thread leaves out, or does not come
 * to, is done here.
 *
 * @returns in the order of the tasks
 */
export function analyseAll(tasks: readonly AnalysisTask[]): Analysis[] {
  const isWorth = tasks.length >= FEWEST && os.availableParallelism() > 1 && existsSync(HELPER);
  if (!isWorth) return tasks.map(analyse);
  const state = new Int32Array(new SharedArrayBuffer(8));
  const { port1, port2 } = new MessageChannel();
  const texts = tasks.map(({ text, dialect, marker }) => {
    const { format, comments } = dialect;
    return { text, dialect: { format, comments }, marker };
  });
  const helper = new Worker(HELPER, {
    workerData: { state, texts, port: port2 } satisfies HelperData,
    transferList: [port2],
  });
  helper.unref();
  // It may end for lack of memory, say. Its part is then done here.
  helper.on('error', () => {});
  const found: (Analysis | undefined)[] = [];
  let done = 0;
  for (let next = take(state); next < tasks.length; next = take(state)) {
    const task = tasks[next];
    if (task) found[next] = analyse(task);
    done++;
  }
  if (done < tasks.length) {
    Atomics.wait(state, FINISHED, 0, LONGEST_WAIT);
    const answer = receiveMessageOnPort(port1)?.message as [number, Analysis][] | undefined;
    for (const [index, analysis] of answer ?? []) found[index] = analysis;
  }
  port1.close();
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

export interface HelperData {
  state: Int32Array;
  /** Without the blog's own plugins, which no thread can be sent. */
  texts: {
    text: string;
    dialect: Omit<AnalysisTask['dialect'], 'plugins'>;
    marker: AnalysisTask['marker'];
  }[];
  port: import('node:worker_threads').MessagePort;
}

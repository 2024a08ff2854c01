import { parentPort, workerData } from 'node:worker_threads';
import { type Analysis, takeFrom } from './analysis.ts';
import { finish, type HelperBatch, type HelperData, type HelperTask, take } from './analyst.ts';
import { parseQuickly } from './syntax.ts';

/** The other thread: analyses what nobody took yet, and leaves out what only the parsers of Docusaurus can read. */
const { state, port } = workerData as HelperData;
const tasks: HelperTask[] = [];
const found: [number, Analysis][] = [];

parentPort?.on('message', ({ texts, isLast }: HelperBatch) => {
  let isOver = true;
  try {
    tasks.push(...texts);
    analyseSome();
    isOver = isLast;
  } finally {
    // After a failure too: the first thread waits for this, and does what is left out.
    if (isOver) answer();
  }
});

function answer(): void {
  port.postMessage(found);
  finish(state);
  // Without anything to wait for the thread ends.
  parentPort?.close();
}

function analyseSome(): void {
  for (let next = take(state, tasks.length); next >= 0; next = take(state, tasks.length)) {
    const task = tasks[next];
    const parsed = task && parseQuickly(task.text, task.dialect);
    if (parsed) found.push([next, takeFrom(parsed, task)]);
  }
}

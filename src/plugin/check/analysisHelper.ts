import { parentPort, workerData } from 'node:worker_threads';
import { finish, type HelperData, type HelperTask, take } from './analyseAll.ts';
import { type Analysis, takeFrom } from './analysis.ts';
import { parseQuickly } from './syntax.ts';

const { state, port } = workerData as HelperData;

// Once: without anything to wait for the thread ends.
parentPort?.once('message', analyseSome);

/** The other thread: analyses what nobody took yet, and leaves out what only the parsers of Docusaurus can read. */
function analyseSome(texts: readonly HelperTask[]): void {
  const found: [number, Analysis][] = [];
  try {
    for (let next = take(state); next < texts.length; next = take(state)) {
      const task = texts[next];
      const parsed = task && parseQuickly(task.text, task.dialect);
      if (parsed) found.push([next, takeFrom(parsed, task)]);
    }
  } finally {
    port.postMessage(found);
    finish(state);
  }
}

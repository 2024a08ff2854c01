import { on } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { parseQuickly } from '../parsing/parseMarkdown.ts';
import { type Analysis, type HelperTask, takeFrom } from './analyse.ts';
import { BATCH, finish, type HelperBatch, type HelperData, take } from './analyseMany.ts';

/**
 * The other thread: analyses what nobody took yet, and leaves out what only the parsers of Docusaurus can read. It keeps
 * neither texts nor answers for longer than it needs them: ten thousand posts would be a hundred megabytes.
 */
const { state, port } = workerData as HelperData;
const tasks: (HelperTask | undefined)[] = [];
let found: [number, Analysis][] = [];
let given = 0;

try {
  if (parentPort) await work(parentPort);
} finally {
  // After a failure too: the first thread waits for this, and does what is left out.
  answer();
  finish(state);
  // Without anything to wait for the thread ends.
  parentPort?.close();
}

async function work(batches: MessagePort): Promise<void> {
  for await (const [message] of on(batches, 'message')) {
    const { first, texts, isLast }: HelperBatch = message;
    for (const [index, text] of texts.entries()) tasks[first + index] = text;
    await analyseSome();
    if (isLast) return;
  }
}

async function analyseSome(): Promise<void> {
  for (let next = take(state, tasks.length); next >= 0; next = take(state, tasks.length)) {
    const task = tasks[next];
    // All before it were taken, here or there.
    tasks.fill(undefined, given, next + 1);
    given = next + 1;
    const parsed = task && parseQuickly(task.text, task.dialect);
    if (parsed) found.push([next, takeFrom(parsed, task)]);
    if (found.length < BATCH) continue;
    answer();
    // What satteri took is given back between two turns of the event loop only.
    await setImmediate();
  }
}

function answer(): void {
  port.postMessage(found);
  found = [];
}

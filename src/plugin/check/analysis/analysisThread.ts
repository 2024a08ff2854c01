import { on } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { parseQuickly } from '../parsing/parseMarkdown.ts';
import { type Analysis, type HelperTask, takeFrom } from './analyse.ts';
import { BATCH, finish, type HelperBatch, type HelperData, take } from './analyseMany.ts';

/**
 * The other thread: it analyses texts that aren't taken yet, and leaves out those that only
 * Docusaurus's own parsers can read. It keeps texts and answers no longer than needed: for ten
 * thousand posts they would take a hundred megabytes.
 */
const { state, port } = workerData as HelperData;
const tasks: (HelperTask | undefined)[] = [];
let found: [number, Analysis][] = [];
let given = 0;

try {
  if (parentPort) await work(parentPort);
} finally {
  // Also after a failure: the first thread waits for this, and does the rest itself.
  answer();
  finish(state);
  // The thread ends once it has nothing left to wait for.
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
    // All texts before this one are taken, by one thread or the other.
    tasks.fill(undefined, given, next + 1);
    given = next + 1;
    const parsed = task && parseQuickly(task.text, task.dialect);
    if (parsed) found.push([next, takeFrom(parsed, task)]);
    if (found.length < BATCH) continue;
    answer();
    // satteri's memory is only released between two turns of the event loop.
    await setImmediate();
  }
}

function answer(): void {
  port.postMessage(found);
  found = [];
}

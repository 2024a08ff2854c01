// Runs what a user would run, and prints one line for each step.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { stripVTControlCharacters } from 'node:util';

/** Creates counted steps: one that throws is printed with its reason, and counts as `failed`. */
export function createSteps() {
  const counts = { passed: 0, failed: 0 };
  async function step(name, run) {
    try {
      await run();
      counts.passed++;
      console.log(`✔ ${name}`);
      return true;
    } catch (error) {
      counts.failed++;
      console.log(`✖ ${name}\n${error.message.replace(/^/gm, '  ')}`);
      return false;
    }
  }
  return { step, counts };
}

/**
 * Runs a program to its end.
 *
 * @param expected its exit code
 * @param says text that its output must contain
 * @throws {Error} with its whole output, otherwise
 */
export async function run(command, words, { cwd, env, status: expected = 0, says = [] }) {
  const child = spawn(command, words, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = listen(child);
  const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST);
  const [status] = await Promise.race([once(child, 'close'), once(child, 'error')]);
  clearTimeout(timer);
  const told = `${command} ${words.join(' ')} ended with ${status}:\n${output().slice(-6000)}`;
  if (status !== expected) throw new Error(`Expected exit status ${expected}. ${told}`);
  for (const pattern of says)
    if (!pattern.test(output())) throw new Error(`Expected ${pattern}. ${told}`);
  return output();
}

/**
 * Runs a server until it answers, passes the address to `visit`, and ends it with all its child
 * processes.
 */
export async function serve(command, words, { cwd, env }, visit) {
  const port = await freePort();
  const options = { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] };
  const child = spawn(command, [...words, '--port', String(port)], options);
  const output = listen(child);
  const ended = once(child, 'close');
  try {
    await answers(`http://127.0.0.1:${port}/`, child, output);
    await visit(`http://127.0.0.1:${port}`, output);
  } finally {
    if (child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    await ended;
  }
}

async function answers(address, child, output) {
  const end = Date.now() + LONGEST;
  while (Date.now() < end && child.exitCode === null) {
    const { ok } = await fetch(address).catch(() => ({ ok: false }));
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${address} never answered:\n${output()}`);
}

function listen(child) {
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      text += stripVTControlCharacters(data.toString());
    });
  return () => text;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** In milliseconds: a limit against hanging, not a measurement. */
const LONGEST = 600_000;

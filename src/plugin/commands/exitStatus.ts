import { writeSync } from 'node:fs';

/**
 * Runs a command and ends the process with its exit code, whatever the site's own code does: a
 * config that calls `process.exit(0)`, or that never finishes, mustn't look like a blog without
 * problems.
 *
 * @param run resolves to the exit code
 */
export async function exitWith(run: () => Promise<number>): Promise<never> {
  let verdict: number | undefined;
  process.on('exit', () => {
    if (verdict === undefined) writeSync(process.stderr.fd, CUT_SHORT);
    // Node reads it once more after the last listener.
    process.exitCode = verdict ?? 2;
  });
  verdict = await run();
  await Promise.all([written(process.stdout), written(process.stderr)]);
  // Timers and connections of the config would keep the process alive.
  process.exit(verdict);
}

/** Resolves when all earlier output has left the process, or nobody reads it any more. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.writable) stream.write('', () => resolve());
    else resolve();
  });
}

const CUT_SHORT =
  'event-writeups: the site’s own code ended the command too early, so the blog wasn’t checked. Look for process.exit, or a promise that never settles, in the config and the files it loads.\n';

import { execFile } from 'node:child_process';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** This repository. */
export const root = path.resolve(import.meta.dirname, '../..');

/**
 * The environment for a program under test: the test runner's own (`NODE_ENV=test`) would change
 * the behaviour of Docusaurus and the command.
 */
export function ownEnvironment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR, NO_UPDATE_NOTIFIER: '1', ...more } as NodeJS.ProcessEnv;
}

/** Runs a Node script to its end, whatever its exit code. */
export function runNode(
  script: string,
  words: readonly string[],
  options: RunOptions,
): Promise<Run> {
  const { cwd, environment, timeout = 120_000 } = options;
  const env = ownEnvironment(environment);
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [script, ...words],
      { cwd, env, timeout, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        const output = stripVTControlCharacters(stdout + stderr);
        // A number is an exit code; anything else means that it didn't end by itself.
        const status = error ? error.code : 0;
        if (typeof status === 'number') resolve({ status, stdout, stderr, output });
        else
          reject(
            new Error(`${[script, ...words].join(' ')} did not end:\n${output}`, { cause: error }),
          );
      },
    );
  });
}

export interface RunOptions {
  cwd: string;
  environment?: Record<string, string>;
  /** In milliseconds. */
  timeout?: number;
}

export interface Run {
  status: number;
  stdout: string;
  stderr: string;
  /** Both, without colours. */
  output: string;
}

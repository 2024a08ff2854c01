import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { stripVTControlCharacters } from 'node:util';
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { docusaurusScript } from './docusaurus.ts';
import { ownEnvironment } from './run.ts';

/**
 * Runs `docusaurus start` in the folder of a site. It ends with the test.
 *
 * @param whenDone gets the function that stops it, if several tests share it
 */
export async function launch(
  siteDir: string,
  environment?: Record<string, string>,
  whenDone: (stop: () => Promise<void>) => void = onTestFinished,
): Promise<DevServer> {
  const port = await freePort();
  const words = ['start', '--no-open', '--host', '127.0.0.1', '--port', String(port)];
  const child = spawn(process.execPath, [docusaurusScript, ...words], {
    cwd: siteDir,
    env: ownEnvironment(environment),
  });
  whenDone(() => stop(child));
  let output = '';
  const read = (data: Buffer) => {
    output += stripVTControlCharacters(data.toString());
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  return {
    url: `http://127.0.0.1:${port}/`,
    output: () => output,
    stop: () => stop(child),
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    ended: once(child, 'exit').then(([status]) => status as number | null),
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!pattern.test(output)) return;
          clearInterval(timer);
          resolve();
        };
        const timer = setInterval(look, 20);
        child.once('exit', (status) => {
          clearInterval(timer);
          reject(new Error(`It ended with status ${status}:\n${output}`));
        });
      }),
  };
}

/** Runs `docusaurus start` until its first bundle is ready. */
export async function start(siteDir: string): Promise<DevServer> {
  const server = await launch(siteDir);
  await server.until(/compiled successfully/);
  return server;
}

/**
 * Whether a server serves no pages any more. After a save, Rspack 1.7.12 now and then compiles the template of all pages without
 * its exports (a function without the parameter `module`). It keeps that in its cache, and the server answers with this message
 * of html-webpack-plugin alone. More rarely, the server ends by itself.
 */
export function isLost(server: DevServer): boolean {
  return server.hasEnded() || server.output().includes("didn't return html");
}

/** The content of the overlay over a page; empty if there's none. */
export async function overlayText(page: Page): Promise<string> {
  const overlay = page.frames().find((frame) => frame.parentFrame() === page.mainFrame());
  return (
    (await overlay
      ?.locator('body')
      .textContent({ timeout: 1000 })
      .catch(() => '')) ?? ''
  );
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

export interface DevServer {
  url: string;
  /** Its output so far, without colours. */
  output(): string;
  stop(): Promise<void>;
  hasEnded(): boolean;
  /** Its exit code, once it has ended. */
  ended: Promise<number | null>;
  /** Waits until its output matches. */
  until(pattern: RegExp): Promise<void>;
}

import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { docusaurusScript } from './docusaurus.ts';
import { root, runNode } from './run.ts';
import { serveStatic } from './staticHost.mjs';

/** Builds this blog for publishing, and serves it while the browser tests run. */
export default async function serveBuiltBlog(project: TestProject): Promise<() => void> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'event-writeups-blog-'));
  const words = ['build', '--out-dir', dir];
  const { status, output } = await runNode(docusaurusScript, words, {
    cwd: root,
    timeout: 240_000,
  });
  if (status !== 0) throw new Error(`The blog could not be built:\n${output}`);
  const host = await serveStatic(dir);
  project.provide('blogDir', dir);
  project.provide('blogUrl', host.origin);
  return () => {
    host.close();
    rmSync(dir, { recursive: true, force: true });
  };
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built blog. */
    blogDir: string;
    /** Its address, without a slash at the end. */
    blogUrl: string;
  }
}

import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { root, runNode } from './run.ts';

/** Builds this blog as it is published, and serves it while the browser tests run. */
export default async function serveBuiltBlog(project: TestProject): Promise<() => void> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'event-writeups-blog-'));
  const script = path.join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  const built = await runNode(script, ['build', '--out-dir', dir], { cwd: root, timeout: 240_000 });
  if (built.status !== 0) throw new Error(`The blog could not be built:\n${built.output}`);
  const server = hostOf(dir);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  project.provide('blogDir', dir);
  project.provide('blogUrl', `http://127.0.0.1:${port}`);
  return () => {
    server.closeAllConnections();
    server.close();
    rmSync(dir, { recursive: true, force: true });
  };
}

/** A static host: a page has its address without `index.html` and without a slash. */
function hostOf(dir: string): Server {
  return createServer((request, response) => {
    const address = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const named = path.join(dir, address);
    const file =
      existsSync(named) && statSync(named).isFile() ? named : path.join(named, 'index.html');
    const isThere = existsSync(file);
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(isThere ? 200 : 404, { 'Content-Type': type });
    response.end(isThere ? readFileSync(file) : undefined);
  });
}

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built blog lies. */
    blogDir: string;
    /** Its address, without a slash at the end. */
    blogUrl: string;
  }
}

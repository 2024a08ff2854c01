import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Serves a site like a slow connection: pages arrive in pieces, and a browser shows what it has;
 * fonts arrive long after the text is visible.
 *
 * @param origin the address of the site, without a slash at the end
 */
export async function serveSlowly(origin: string): Promise<{ origin: string; close(): void }> {
  const server = createServer(async ({ url = '/' }, response) => {
    const answer = await fetch(origin + url);
    const type = answer.headers.get('content-type') ?? '';
    response.writeHead(answer.status, { 'Content-Type': type, 'Cache-Control': 'no-cache' });
    if (type.startsWith('text/html')) {
      for (const piece of piecesOf(await answer.text())) {
        response.write(piece);
        await wait(PAUSE);
      }
      response.end();
      return;
    }
    if (type.startsWith('font/')) await wait(FACES);
    response.end(Buffer.from(await answer.arrayBuffer()));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * The head at once, then a kilobyte or more at a time, each up to the start of the next element.
 */
function piecesOf(html: string): string[] {
  const body = html.indexOf('<body');
  const pieces = [html.slice(0, body)];
  for (const part of html.slice(body).split(BEGINNING)) {
    const last = pieces.at(-1) ?? '';
    if (pieces.length > 1 && last.length < 1000) pieces[pieces.length - 1] = last + part;
    else pieces.push(part);
  }
  return pieces;
}

const BEGINNING =
  /(?=<(?:article|aside|button|div|dl|figure|footer|h\d|header|li|main|nav|ol|p|section|table|ul)\b)/;

/** In milliseconds: long enough for a browser to paint. */
const PAUSE = 60;

/** Later than `font-display: optional` waits. */
const FACES = 800;

import type { ServerResponse } from 'node:http';
import type { DevServer, Middleware } from './devServer.ts';
import { writeFindings, writeHealthPage } from './healthPage.ts';
import { isForOwnHost, isFromOwnPage, isOpenedAsPage } from './ownRequest.ts';
import type { Session } from './session.ts';

/**
 * Serves the content-health page of a session, and updates open pages with server-sent events (HTML Living
 * Standard, section 9.2). The page contains lines of unpublished posts, so only pages of this machine get an
 * answer.
 *
 * @param address of the page, such as `/__event-writeups`
 */
export function createHealthServer(
  session: Session,
  siteDir: string,
  address: string,
  options: DevServer['options'],
): Middleware {
  const open = new Set<ServerResponse>();
  session.onChange(() => {
    const event = toEvent(writeFindings(session.report(), siteDir));
    for (const page of open) {
      // A page that has stopped reading gets the current state when it connects again.
      if (page.writableLength > MOST_WAITING) page.destroy();
      else page.write(event);
    }
  });
  return (request, response, next) => {
    const [path] = (request.url ?? '').split('?', 1);
    const isEvents = path === `${address}/events`;
    const isPage = path === address || path === `${address}/`;
    if (!isEvents && !isPage) {
      next();
      return;
    }
    const { headers } = request;
    const isAllowed = isFromOwnPage(headers) || (isPage && isOpenedAsPage(headers));
    if (!isForOwnHost(headers, options) || !isAllowed) {
      response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(REFUSAL);
    } else if (isEvents && open.size >= MOST_PAGES) {
      response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('Too many pages are open.\n');
    } else if (isEvents) {
      response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
      // The page may have been disconnected, so it gets the current state rather than only the next change.
      response.write(`retry: 1000\n\n${toEvent(writeFindings(session.report(), siteDir))}`);
      open.add(response);
      request.on('close', () => open.delete(response));
    } else {
      response.writeHead(200, {
        ...HEADERS,
        'content-type': 'text/html; charset=utf-8',
        // Forbids frames, in which a click could be hijacked.
        'content-security-policy': "frame-ancestors 'none'",
      });
      response.end(writeHealthPage(session.report(), siteDir, address));
    }
  };
}

const REFUSAL =
  'Open this page through localhost or an IP address, or add the host to the dev server’s allowedHosts.\n';

/** Other pages can't load it as an image or a script, or read a window that they opened. */
const HEADERS = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

/** Open at once; each may have as many bytes waiting as `MOST_WAITING` says. */
const MOST_PAGES = 50;

/** The bytes that may wait for a page: a sleeping tab may not read for days. */
const MOST_WAITING = 4_000_000;

function toEvent(text: string): string {
  return `${text
    .split('\n')
    .map((line) => `data: ${line}`)
    .join('\n')}\n\n`;
}

import type { ServerResponse } from 'node:http';
import type { DevServer, Middleware } from './devServer.ts';
import { writeFindings, writeHealthPage } from './healthPage.ts';
import { isForOwnHost, isFromOwnPage } from './ownRequest.ts';
import type { Session } from './session.ts';

/**
 * Serves the content-health page of a session, and to an open page each new state of it, as server-sent events
 * (HTML Living Standard, section 9.2). It holds lines of posts that nobody has published: only this machine's own pages
 * get an answer.
 *
 * @param address of the page, as `/__event-writeups`
 */
export function createHealthServer(
  session: Session,
  siteDir: string,
  address: string,
  options: DevServer['options'],
): Middleware {
  const open = new Set<ServerResponse>();
  session.onChange(() => {
    for (const page of open) page.write(toEvent(writeFindings(session.report(), siteDir)));
  });
  return (request, response, next) => {
    const [path] = (request.url ?? '').split('?', 1);
    const isEvents = path === `${address}/events`;
    const isPage = path === address || path === `${address}/`;
    if (!isEvents && !isPage) {
      next();
      return;
    }
    const isOwn =
      isForOwnHost(request.headers, options) && (isPage || isFromOwnPage(request.headers));
    if (!isOwn) {
      response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(REFUSAL);
    } else if (isEvents) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      // The page may have been away: it gets what holds now, not only what changes next.
      response.write(`retry: 1000\n\n${toEvent(writeFindings(session.report(), siteDir))}`);
      open.add(response);
      request.on('close', () => open.delete(response));
    } else {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        // No other page shows it in a frame, where a click could be meant for something else.
        'content-security-policy': "frame-ancestors 'none'",
        'cache-control': 'no-store',
      });
      response.end(writeHealthPage(session.report(), siteDir, address));
    }
  };
}

const REFUSAL =
  'Open this page through localhost or an IP address, or add the host to the dev server’s allowedHosts.\n';

function toEvent(text: string): string {
  return `${text
    .split('\n')
    .map((line) => `data: ${line}`)
    .join('\n')}\n\n`;
}

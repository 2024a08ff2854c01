import type { ServerResponse } from 'node:http';
import type { Middleware } from './devServer.ts';
import { writeFindings, writeHealthPage } from './healthPage.ts';
import type { Session } from './session.ts';

/**
 * Serves the content-health page of a session, and to an open page each new state of it, as server-sent events
 * (HTML Living Standard, section 9.2).
 *
 * @param address of the page, as `/__event-writeups`
 */
export function createHealthServer(session: Session, siteDir: string, address: string): Middleware {
  const open = new Set<ServerResponse>();
  session.onChange(() => {
    for (const page of open) page.write(toEvent(writeFindings(session.report(), siteDir)));
  });
  return (request, response, next) => {
    const [path] = (request.url ?? '').split('?', 1);
    if (path === `${address}/events`) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('retry: 1000\n\n');
      open.add(response);
      request.on('close', () => open.delete(response));
    } else if (path === address || path === `${address}/`) {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
      });
      response.end(writeHealthPage(session.report(), siteDir, address));
    } else next();
  };
}

function toEvent(text: string): string {
  return `${text
    .split('\n')
    .map((line) => `data: ${line}`)
    .join('\n')}\n\n`;
}

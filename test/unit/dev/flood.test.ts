import { once } from 'node:events';
import { createServer, type IncomingMessage, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createChecker } from '../../../src/plugin/check/check.ts';
import { createHealthServer } from '../../../src/plugin/dev/healthServer.ts';
import { createSession } from '../../../src/plugin/dev/session.ts';
import { siteOf, writeFiles } from '../../helpers/site.ts';

const PAGE = '/__event-writeups';

/** A server with the page of a blog of one post. */
async function serve(): Promise<number> {
  const dir = writeFiles({ 'blog/a.md': '---\nauthors: secret-name\n---\n\nText\n' });
  const session = createSession(createChecker(siteOf(dir)));
  const health = createHealthServer(session, dir, PAGE, { allowedHosts: 'all' });
  const server = createServer((asked, response) =>
    health(asked, response, () => response.end('next')),
  );
  server.listen(0, '127.0.0.1');
  onTestFinished(() => server.closeAllConnections());
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function open(port: number, path: string): Promise<IncomingMessage> {
  const asking = request({ port, host: '127.0.0.1', path, headers: { host: 'localhost' } }).end();
  asking.on('error', () => {});
  const [response] = (await once(asking, 'response')) as [IncomingMessage];
  return response;
}

const statusOf = async (port: number, path: string) => {
  const response = await open(port, path);
  response.resume();
  if (response.headers['content-type'] === 'text/event-stream') response.destroy();
  return response.statusCode;
};

test('fifty waiting pages get events; when one closes, another takes its place', async () => {
  const port = await serve();
  const pages = await Promise.all(Array.from({ length: 50 }, () => open(port, `${PAGE}/events`)));
  expect(pages.map(({ statusCode }) => statusCode)).toEqual(Array(50).fill(200));
  expect(await statusOf(port, `${PAGE}/events`)).toBe(503);
  expect(await statusOf(port, PAGE)).toBe(200);
  pages[0]?.destroy();
  await expect.poll(() => statusOf(port, `${PAGE}/events`)).toBe(200);
});

test('huge or endless requests do not delay others', async () => {
  const port = await serve();
  const send = (text: string) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    onTestFinished(() => void socket.destroy());
    socket.on('error', () => {});
    return socket;
  };
  const head = `POST ${PAGE} HTTP/1.1\r\nhost: localhost\r\n`;
  // Heads and bodies of which only a part arrives.
  for (let count = 0; count < 200; count++) {
    send(head);
    send(`${head}content-length: 1000000000000\r\n\r\nabc`);
    send(`${head}transfer-encoding: chunked\r\n\r\nfffffff\r\nabc`);
  }
  const [answer] = await once(send(`${head}x: ${'a'.repeat(100_000)}\r\n\r\n`), 'data');
  expect(String(answer)).toMatch(/^HTTP\/1\.1 431 /);
  expect(await statusOf(port, `${PAGE}?${'a'.repeat(10_000)}`)).toBe(200);
  expect(await statusOf(port, '/blog')).toBe(200);

  // A body is never kept.
  const sending = send(`${head}content-length: 1000000000\r\n\r\n`);
  sending.resume();
  const before = process.memoryUsage().external;
  const piece = Buffer.alloc(1_000_000);
  for (let count = 0; count < 100; count++) sending.write(piece);
  expect(await statusOf(port, PAGE)).toBe(200);
  sending.destroy();
  expect(process.memoryUsage().external - before).toBeLessThan(20_000_000);
});

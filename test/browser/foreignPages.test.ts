import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { openBrowser } from '../helpers/browser.ts';
import { start } from '../helpers/devServer.ts';
import { layOutSite } from '../helpers/docusaurus.ts';

const openPage = openBrowser();

const SECRET = 'not-yet-published';
const PAGE = '__event-writeups';

test('a dev server shows nothing of the posts to pages of other hosts or origins', async () => {
  const post = `---\ndate: 2026-01-02\nauthors: saim\n---\n\n<img src="/img/${SECRET}.png" alt="" />\n`;
  const siteDir = layOutSite({ 'blog/hall.md': post });
  const server = await start(siteDir);
  const own = new URL(server.url);
  const proxy = await rebind(Number(own.port));
  const save = (number: number) =>
    writeFileSync(
      path.join(siteDir, 'blog/hall.md'),
      `${post}\n<img src="/img/${SECRET}${number}.png" alt="" />\n`,
    );

  // The server's own page gets everything, so what the others lack isn't missing by accident.
  const ours = await openPage();
  await ours.goto(`${server.url}blog/hall`);
  expect(await answersTo(ours, server.url)).toEqual({ page: 200, events: 'open' });
  const told = await listen(ours, `ws://${own.host}/ws`);
  save(1);
  await expect.poll(() => told(), POLL).toContain(`${SECRET}1`);

  // A foreign name resolves to this machine (DNS rebinding): for the browser, all of it is one
  // origin.
  const foreign = await openPage({ proxy: { server: proxy } });
  await foreign.goto('http://evil.example/blog/hall');
  expect(await foreign.title()).not.toBe('');
  expect(await answersTo(foreign, 'http://evil.example/')).toEqual({ page: 403, events: 'closed' });
  const rebound = await listen(foreign, 'ws://evil.example/ws');
  const direct = await listen(foreign, `ws://${own.host}/ws`);
  save(2);
  await expect.poll(() => told(), POLL).toContain(`${SECRET}2`);
  // Both are connected: they are notified when the server builds.
  await expect
    .poll(() => [rebound(), direct()].map((said) => /"type":"hash"/.test(said)), POLL)
    .toEqual([true, true]);
  expect(`${rebound()} ${direct()}`).not.toContain(SECRET);
  expect(await foreign.locator('#webpack-dev-server-client-overlay').count()).toBe(0);
});

/** The responses to a page: the status of the list of findings, and whether events arrive. */
function answersTo(page: Page, url: string): Promise<{ page: number; events: string }> {
  return page.evaluate(
    async ([address = '']) => {
      const { status } = await fetch(address);
      const events = new EventSource(`${address}/events`);
      const state = await new Promise<string>((resolve) => {
        events.onmessage = () => resolve('open');
        events.onerror = () => resolve('closed');
      });
      events.close();
      return { page: status, events: state };
    },
    [`${url}${PAGE}`],
  );
}

/** Connects a page to the server's messages; returns those received so far. */
async function listen(page: Page, address: string): Promise<() => string> {
  const said: string[] = [];
  const name = `heard${address.length}`;
  await page.exposeFunction(name, (text: string) => void said.push(text));
  await page.evaluate(
    ([url = '', report = '']) =>
      new Promise<void>((resolve) => {
        const socket = new WebSocket(url);
        const tell = (window as unknown as Record<string, (text: string) => void>)[report];
        socket.onmessage = ({ data }) => tell?.(String(data));
        socket.onopen = () => resolve();
        socket.onerror = () => resolve();
      }),
    [address, name],
  );
  return () => said.join('\n');
}

/** A proxy that resolves every name to the dev server, as a malicious name server can. */
async function rebind(port: number): Promise<string> {
  const proxy = createServer((asked, response) => {
    const { pathname, search } = new URL(asked.url ?? '/', 'http://evil.example');
    const { method, headers } = asked;
    const passed = request({ port, host: '127.0.0.1', path: pathname + search, method, headers });
    passed.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    asked.pipe(passed);
  });
  proxy.on('connect', (_, socket) => {
    const target = connect(port, '127.0.0.1', () => socket.write('HTTP/1.1 200 OK\r\n\r\n'));
    for (const one of [socket, target]) one.on('error', () => {});
    target.pipe(socket).pipe(target);
  });
  proxy.listen(0, '127.0.0.1');
  onTestFinished(() => proxy.closeAllConnections());
  onTestFinished(() => void proxy.close());
  await once(proxy, 'listening');
  return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
}

const POLL = { timeout: 60_000 };

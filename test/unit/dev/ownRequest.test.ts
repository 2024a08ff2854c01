import { EventEmitter, once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, IncomingMessage, request, ServerResponse } from 'node:http';
import { type AddressInfo, Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { createChecker } from '../../../src/plugin/check/check.ts';
import type { DevServer, SocketClient } from '../../../src/plugin/dev/devServer.ts';
import { createHealthServer } from '../../../src/plugin/dev/healthServer.ts';
import { createOverlay } from '../../../src/plugin/dev/overlay.ts';
import { createSession } from '../../../src/plugin/dev/session.ts';
import { siteOf, writeFiles } from '../../helpers/site.ts';

const PAGE = '/__event-writeups';

function sessionOf() {
  const dir = writeFiles({ 'blog/a.md': '---\nauthors: secret-name\n---\n\nText\n' });
  return { dir, session: createSession(createChecker(siteOf(dir))) };
}

/** Returns the answer of a dev server with these options: the status, and the start of the body. */
async function ask(
  path: string,
  headers: Record<string, string>,
  options: DevServer['options'] = { allowedHosts: 'all', host: 'devbox.example' },
) {
  const { dir, session } = sessionOf();
  const serve = createHealthServer(session, dir, PAGE, options);
  const server = createServer((asked, response) =>
    serve(asked, response, () => response.end('next')),
  );
  server.listen(0, '127.0.0.1');
  onTestFinished(() => server.closeAllConnections());
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const asking = request({ port, host: '127.0.0.1', path, headers }).end();
  const [response] = await once(asking, 'response');
  const [first] = await once(response, 'data');
  return { status: response.statusCode, body: String(first) };
}

test.each([
  'localhost:3000',
  'blog.localhost',
  '127.0.0.1:3000',
  '192.168.1.7',
  '[::1]:3000',
  'devbox.example:3000',
  'LOCALHOST:3000',
  '[::ffff:127.0.0.1]:3000',
])('the page is served for %s', async (host) => {
  const { status, body } = await ask(PAGE, { host });
  expect(status).toBe(200);
  expect(body).toContain('secret-name');
});

// An attacker's name that resolves to this machine.
test.each([
  'evil.example:3000',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  'evil.example#localhost',
  'localhost@evil.example',
  'evil.devbox.example',
  'EVIL.EXAMPLE',
  'evil.example.',
  'evil.example?localhost',
  'evil.example/localhost',
  'evil.example\\@localhost',
  'localhost:3000@evil.example',
  'localhost%00.evil.example',
  '[::1].evil.example',
  '127.0.0.1.5',
  'localhost:99999',
])('neither the page nor its events are served for %s', async (host) => {
  for (const path of [PAGE, `${PAGE}/`, `${PAGE}?x`, `${PAGE}/events`]) {
    const { status, body } = await ask(path, { host });
    expect(status).toBe(403);
    expect(body).not.toContain('secret-name');
  }
  expect(await ask('/blog', { host })).toEqual({ status: 200, body: 'next' });
});

test('a list of allowed hosts counts, with all subdomains of a name that begins with a full stop', async () => {
  const options = { allowedHosts: ['one.example', '.two.example'] };
  const status = async (host: string) => (await ask(PAGE, { host }, options)).status;
  expect(await status('one.example')).toBe(200);
  expect(await status('two.example')).toBe(200);
  expect(await status('a.two.example')).toBe(200);
  expect(await status('a.one.example')).toBe(403);
  expect(await status('nottwo.example')).toBe(403);
});

test('only pages of the same origin get events, starting with the current state', async () => {
  const host = 'localhost:3000';
  const events = (headers: Record<string, string>) => ask(`${PAGE}/events`, { host, ...headers });
  const own: Record<string, string>[] = [
    {},
    { origin: 'http://localhost:3000' },
    { 'sec-fetch-site': 'same-origin' },
  ];
  for (const headers of own)
    expect(await events(headers)).toMatchObject({
      status: 200,
      body: expect.stringMatching(/^retry: 1000\n\ndata: [\s\S]*secret-name/),
    });
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'http://localhost:4000' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ];
  for (const headers of foreign) expect((await events(headers)).status).toBe(403);
});

test('a foreign page may open the page in a tab, and do nothing else with it', async () => {
  const host = 'localhost:3000';
  const page = async (mode: string, dest: string, site = 'cross-site') => {
    const asked = { 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'sec-fetch-dest': dest };
    return (await ask(PAGE, { host, ...asked })).status;
  };
  expect(await page('navigate', 'document')).toBe(200);
  expect(await page('navigate', 'document', 'none')).toBe(200);
  expect(await page('cors', 'empty', 'same-origin')).toBe(200);
  for (const dest of ['script', 'style', 'image', 'empty', 'object'])
    expect(await page('no-cors', dest), dest).toBe(403);
  for (const dest of ['iframe', 'embed', 'object'])
    expect(await page('navigate', dest), dest).toBe(403);
  expect(await page('cors', 'empty', 'same-site')).toBe(403);
});

test('a page that has stopped reading is disconnected instead of filling the memory', async () => {
  const dir = writeFiles({ 'blog/a.md': 'a' });
  const session = createSession(createChecker(siteOf(dir)));
  const serve = createHealthServer(session, dir, PAGE, { allowedHosts: 'all' });
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  // Output that's never read.
  const request = Object.assign(new IncomingMessage(new Socket()), {
    url: `${PAGE}/events`,
    headers: { host: 'localhost' },
  });
  serve(request, response, () => {});
  let longest = 0;
  for (let save = 0; save < 60 && !response.destroyed; save++) {
    const authors = Array.from({ length: 300 }, (_, index) => `someone-${save}-${index}`);
    writeFileSync(`${dir}/blog/a.md`, `---\nauthors: [${authors.join(', ')}]\n---\n\nText\n`);
    session.update();
    longest = Math.max(longest, response.writableLength);
  }
  expect(response.destroyed).toBe(true);
  expect(longest).toBeGreaterThan(4_000_000);
  expect(longest).toBeLessThan(8_000_000);
});

test('the overlay on a foreign page gets no messages', async () => {
  const { dir, session } = sessionOf();
  const told: SocketClient[] = [];
  const implementation = new EventEmitter();
  const clients: SocketClient[] = [];
  const overlay = createOverlay(session, dir, PAGE);
  overlay.connect({
    options: { allowedHosts: 'all' },
    sendMessage: (to) => void told.push(...to),
    webSocketServer: { clients, implementation },
  });
  const connect = (headers: Record<string, string>) => {
    const client = { name: headers.origin ?? '' };
    clients.push(client);
    implementation.emit('connection', client, { headers });
    return client;
  };
  const own = connect({ host: 'localhost:3000', origin: 'http://localhost:3000' });
  connect({ host: 'localhost:3000', origin: 'https://evil.example' });
  connect({ host: 'evil.example:3000', origin: 'http://evil.example:3000' });
  expect(told).toEqual([own]);
  overlay.show();
  await turn();
  expect(told).toEqual([own, own]);
});

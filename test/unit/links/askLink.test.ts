import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, onTestFinished, test } from 'vitest';
import { type Asked, type Asking, askLink } from '../../../src/plugin/links/askLink.ts';
import { createTurns } from '../../../src/plugin/links/turns.ts';
import { writeFiles } from '../../helpers/site.ts';
import { encrypted, standIn } from '../../helpers/standIn.ts';

type Network = Awaited<ReturnType<typeof standIn>>['network'];

function asking({ agents, lookup }: Network, seconds = 3): Asking {
  if (!agents) throw new Error('The stand-in has agents.');
  const { signal } = new AbortController();
  const turns = createTurns(0, signal);
  return { network: { agents, lookup }, turns, signal, seconds, forSale: new Map() };
}

async function ask(address: string, hosts: Parameters<typeof standIn>[0], names = {}) {
  const { network, requests } = await standIn(hosts, names);
  const { isOffline: _, ...answer }: Asked = await askLink(address, asking(network));
  return { answer, requests };
}

test('a working page gets a HEAD request, and one page of its host is read', async () => {
  const { answer, requests } = await ask('https://tide.dev/a', { 'tide.dev': 200 });
  expect(answer).toEqual({ state: 'fine' });
  expect(requests).toEqual(['HEAD tide.dev/a', 'GET tide.dev/a']);
});

test.each([404, 410])('a page that also answers GET with %s is dead', async (status) => {
  const { answer, requests } = await ask('https://tide.dev/a', { 'tide.dev/a': status });
  expect(answer).toEqual({ state: 'dead', why: `answers with ${status}` });
  expect(requests).toEqual(['HEAD tide.dev/a', 'GET tide.dev/a']);
});

test.each([403, 404, 405, 500, 501])(
  'a host that answers HEAD with %s gets a GET request',
  async (status) => {
    const { answer } = await ask('https://tide.dev/a', {
      'tide.dev/a': ({ method }, response) =>
        response.writeHead(method === 'HEAD' ? status : 200).end('Hello'),
    });
    expect(answer).toEqual({ state: 'fine' });
  },
);

test('a host that closes the connection on HEAD gets a GET request', async () => {
  const { answer } = await ask('https://tide.dev/a', {
    'tide.dev/a': ({ method, socket }, response) =>
      method === 'HEAD' ? socket.destroy() : response.end('Hello'),
  });
  expect(answer).toEqual({ state: 'fine' });
});

test.each([401, 403, 451, 999])(
  'nothing is known about a page that answers with %s',
  async (status) => {
    const { answer } = await ask('https://tide.dev/a', { 'tide.dev/a': status });
    expect(answer).toEqual({ state: 'refused', why: `answers with ${status}` });
  },
);

test('a host that is down may be back tomorrow', async () => {
  const { answer } = await ask('https://tide.dev/a', { 'tide.dev/a': 502 });
  expect(answer).toEqual({ state: 'unanswered', why: 'answers with 502' });
});

test('a host with too many requests gets the next one after the time that it asks for', async () => {
  const times: number[] = [];
  const { answer } = await ask('https://tide.dev/a', {
    'tide.dev/a': (_, response) => {
      times.push(Date.now());
      if (times.length === 1) response.writeHead(429, { 'retry-after': '1' }).end();
      else response.end();
    },
  });
  expect(answer).toEqual({ state: 'fine' });
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(990);
});

test('a host that asks for a pause of an hour gets no more requests', async () => {
  const { network, requests } = await standIn({
    'tide.dev/a': (_, response) => response.writeHead(429, { 'retry-after': '3600' }).end(),
    'tide.dev/b': 200,
  });
  const around = asking(network);
  const busy = { state: 'refused', why: 'asks programs to come back later' };
  expect(await askLink('https://tide.dev/a', around)).toEqual(busy);
  expect(await askLink('https://tide.dev/b', around)).toEqual(busy);
  expect(requests).toEqual(['HEAD tide.dev/a']);
});

test('permanent redirects are followed to the page; others change nothing', async () => {
  const moved = await ask('https://tide.dev/a', {
    'tide.dev/a': 'https://tide.org/a',
    'tide.org/a': 'https://tide.org/2023',
  });
  expect(moved.answer).toEqual({ state: 'moved', to: 'https://tide.org/2023' });
  const passing = await ask('https://tide.dev/a', {
    'tide.dev/a': (_, response) => response.writeHead(302, { location: '/2023' }).end(),
  });
  expect(passing.answer).toEqual({ state: 'fine' });
});

test('a redirect to a missing page is a dead link', async () => {
  const hosts = { 'tide.dev/a': 'https://tide.org/a', 'tide.org/a': 404 };
  expect((await ask('https://tide.dev/a', hosts)).answer).toEqual({
    state: 'dead',
    why: 'answers with 404',
  });
});

test('redirect loops end', async () => {
  const hosts = { 'tide.dev/a': '/b', 'tide.dev/b': '/a' };
  expect((await ask('https://tide.dev/a', hosts)).answer).toEqual({
    state: 'unanswered',
    why: 'redirects in a loop',
  });
});

test('a redirect to an invalid address is reported as one', async () => {
  const { answer } = await ask('https://tide.dev/a', {
    'tide.dev/a': (_, response) => response.writeHead(301, { location: 'https://[x' }).end(),
  });
  expect(answer).toEqual({
    state: 'unanswered',
    why: 'redirects to an invalid address',
  });
});

test('endless redirects end too', async () => {
  const { answer, requests } = await ask('https://tide.dev/0', {
    'tide.dev': ({ url = '' }, response) =>
      response.writeHead(302, { location: `/${Number(url.slice(1)) + 1}` }).end(),
  });
  expect(answer).toEqual({ state: 'unanswered', why: 'redirects more than 10 times' });
  expect(requests).toHaveLength(11);
});

test.each([
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://0177.0.0.1/',
  'http://0x7f.1/',
  'http://127.0.0.1./',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[2002:7f00:1::]/',
  'http://169.254.169.254/latest/meta-data/',
  'http://10.1.2.3/',
])('%s is never contacted, not even after a redirect', async (address) => {
  const straight = await ask(address, {});
  expect(straight).toEqual({ answer: { state: 'private' }, requests: [] });
  const after = await ask('https://tide.dev/a', { 'tide.dev/a': address });
  expect(after).toEqual({ answer: { state: 'private' }, requests: ['HEAD tide.dev/a'] });
});

test('a name that leads to a private address is never contacted', async () => {
  const { answer, requests } = await ask('https://tide.dev/a', {}, { 'tide.dev': '10.0.0.1' });
  expect(answer).toEqual({ state: 'private' });
  expect(requests).toEqual([]);
});

test('a host that does not exist is dead', async () => {
  expect((await ask('https://gone.dev/a', {})).answer).toEqual({
    state: 'dead',
    why: 'is on a host that doesn’t exist',
  });
});

test('a host that never answers times out', async () => {
  const { answer } = await ask('https://tide.dev/a', { 'tide.dev/a': () => undefined });
  expect(answer).toEqual({ state: 'unanswered', why: 'didn’t answer within 3 seconds' });
});

test('a host that never answers times out, however often memory is collected', async () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const timer = setInterval(collect, 20);
  onTestFinished(() => clearInterval(timer));
  const { answer } = await ask('https://tide.dev/a', { 'tide.dev/a': () => undefined });
  expect(answer.state).toBe('unanswered');
}, 20_000);

test('only the start of an endless page is read', async () => {
  let sent = 0;
  const { answer } = await ask('https://tide.dev/a', {
    'tide.dev/a': ({ method }, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      if (method === 'HEAD') return response.end();
      const timer = setInterval(() => {
        sent += 16_384;
        response.write('x'.repeat(16_384));
      }, 1);
      response.on('close', () => clearInterval(timer));
    },
  });
  expect(answer).toEqual({ state: 'fine' });
  expect(sent).toBeLessThan(2_000_000);
});

test('a page that arrives slowly still exists', async () => {
  const { answer } = await ask('https://tide.dev/a', {
    'tide.dev/a': ({ method }, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      if (method === 'HEAD') response.end();
      else response.write('<title>Tide');
    },
  });
  expect(answer).toEqual({ state: 'fine' });
});

test.each([
  '<title>tide.dev is for sale | HugeDomains</title>',
  '<title>This domain is for sale</title>',
  '<html data-adblockkey="MFww"><title>tide.dev</title>',
  '<script src="https://img.sedoparking.com/x.js"></script>',
])('a domain for sale no longer counts as a page: %s', async (page) => {
  const { answer } = await ask('https://tide.dev/a', {
    'tide.dev/a': (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end(page),
  });
  expect(answer).toEqual({ state: 'parked', why: 'leads to a domain that’s for sale' });
});

test('a page about domains is a page', async () => {
  const { answer } = await ask('https://tide.dev/a', {
    'tide.dev/a': (_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<title>How we lost a domain</title><p>It said: buy this domain, at sedoparking.com.'),
  });
  expect(answer).toEqual({ state: 'fine' });
});

test('an untrusted certificate', async () => {
  const dir = writeFiles({});
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => path.join(dir, name));
  if (!key || !cert) throw new Error('Two names.');
  const files = ['-keyout', key, '-out', cert];
  const words =
    'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=tide.dev -days 9';
  execFileSync('openssl', [...words.split(' '), ...files], { stdio: 'ignore' });
  const secure = await encrypted(readFileSync(key, 'utf8'), readFileSync(cert, 'utf8'));
  const { network } = await standIn({ 'tide.dev': 200 });
  if (!network.agents) throw new Error('The stand-in has agents.');
  const agents = { ...network.agents, https: secure };
  expect(await askLink('https://tide.dev/a', asking({ ...network, agents }))).toEqual({
    state: 'certificate',
    why: 'has a self-signed certificate',
  });
});

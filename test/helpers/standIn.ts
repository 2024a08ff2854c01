import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import tls from 'node:tls';
import { onTestFinished } from 'vitest';
import type { LinkSettings } from '../../src/plugin/links/answerLinks.ts';
import { guardedLookup } from '../../src/plugin/network/publicLookup.ts';

/**
 * Starts a server on this computer that stands in for all hosts on the internet. The test's own
 * list resolves names, with the command's guard.
 *
 * @param hosts responses by host and path; other paths answer with 200, other hosts don't exist
 */
export async function standIn(hosts: Record<string, Answer>, names: Names = {}): Promise<StandIn> {
  const requests: string[] = [];
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    const { host = '' } = request.headers;
    requests.push(`${request.method} ${host}${request.url}`);
    const answer = hosts[`${host}${request.url}`] ?? hosts[host] ?? 200;
    if (typeof answer === 'number') response.writeHead(answer).end();
    else if (typeof answer === 'string') response.writeHead(301, { location: answer }).end();
    else answer(request, response);
  };
  const server = http.createServer(handle);
  const port = await listen(server);
  const known = new Set(Object.keys(hosts).map((key) => key.split('/', 1)[0]));
  const lookup = guardedLookup((host, _, done) => {
    if (!known.has(host) && !(host in names)) done(notFound(host), []);
    else done(null, [{ address: names[host] ?? PUBLIC, family: 4 }]);
  });
  const connect: Connect = ({ host = '', lookup: guard }, done) => {
    const dial = () => net.connect(port, '127.0.0.1');
    if (!guard || net.isIP(host)) return dial();
    guard(host, { all: true }, (error) => done?.(error, error ? undefined : dial()));
    return undefined;
  };
  const network = {
    lookup,
    agents: { http: agent(http.Agent, connect), https: agent(https.Agent, connect) },
    delay: 0,
    seconds: 3,
  };
  return { network, requests };
}

/** An encrypted host with a self-signed certificate. */
export async function encrypted(key: string, cert: string): Promise<https.Agent> {
  const server = tls.createServer({ key, cert }, (socket) => socket.end());
  const port = await listen(server);
  return agent(https.Agent, () => tls.connect({ port, host: '127.0.0.1', servername: 'tide.dev' }));
}

async function listen(server: net.Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    if ('closeAllConnections' in server) (server as http.Server).closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

function agent<Kind extends http.Agent>(Type: new () => Kind, connect: Connect): Kind {
  return Object.assign(new Type(), { createConnection: connect });
}

function notFound(host: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' });
}

const PUBLIC = '93.184.216.34';

type Connect = (
  options: { host?: string; lookup?: net.LookupFunction },
  done?: (error: Error | null, socket?: net.Socket) => void,
) => net.Socket | undefined;

/** A status, an address for a permanent redirect, or a function that handles the request. */
type Answer = number | string | ((request: IncomingMessage, response: ServerResponse) => void);

/** IP addresses of hosts that aren't public. */
type Names = Record<string, string>;

interface StandIn {
  network: Partial<LinkSettings>;
  /** The requests in order: `HEAD tide.dev/2023`. */
  requests: string[];
}

import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { refusePrivate } from '../network/publicLookup.ts';
import { packageVersion } from '../packageVersion.ts';

/**
 * Sends one request, and follows no redirect. It doesn't use `fetch`, which can't check the IP address that it
 * connects to: a name could change between our own lookup and that of `fetch`.
 *
 * @returns the response, of which only the headers are read
 * @throws {PrivateAddress} and any network error
 */
export function request(
  url: URL,
  method: 'HEAD' | 'GET',
  network: Network,
): Promise<IncomingMessage> {
  if (network.lookup) refusePrivate(url);
  const { request: send } = url.protocol === 'https:' ? https : http;
  const agent = url.protocol === 'https:' ? network.agents.https : network.agents.http;
  const { signal, lookup } = network;
  return new Promise((resolve, reject) => {
    send(url, { method, headers: HEADERS, signal, agent, ...(lookup && { lookup }) }, resolve)
      .on('error', reject)
      .end();
  });
}

/** Reads the start of a response's body, and no more than requested. */
export async function readBeginning(response: IncomingMessage, most: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= most) break;
  }
  response.destroy();
  return Buffer.concat(chunks).subarray(0, most).toString('utf8');
}

const HEADERS = {
  accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
  'accept-encoding': 'identity',
  'accept-language': 'en;q=0.8,*;q=0.5',
  'user-agent': `event-writeups/${packageVersion()} (link check; +https://event-writeups.github.io/docs/old-posts)`,
};

export interface Network {
  signal: AbortSignal;
  /** Undefined if private addresses may be contacted. */
  lookup: LookupFunction | undefined;
  agents: Agents;
}

export interface Agents {
  http: http.Agent;
  https: https.Agent;
}

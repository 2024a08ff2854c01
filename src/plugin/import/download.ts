import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { TextDecoder } from 'node:util';
import { count } from '../check/text/values.ts';
import { PrivateAddress, publicLookup, refusePrivate } from '../network/publicLookup.ts';
import { ImportError } from './imported.ts';

/**
 * Downloads the text at an address that the user named. Redirects are only followed to public
 * addresses, because a site mustn't reach into the user's own network. A private address that the
 * user named is intended.
 *
 * @param largest in bytes
 * @param seconds the time limit for everything
 * @throws {ImportError} with a one-line message
 */
export async function download(address: string, largest: number, seconds = 20): Promise<string> {
  const signal = AbortSignal.timeout(seconds * 1000);
  try {
    let url = new URL(address);
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const response = await request(url, signal, redirects > 0);
      const { statusCode = 0, headers } = response;
      if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
        response.destroy();
        url = new URL(headers.location, url);
        continue;
      }
      if (statusCode !== 200) {
        response.destroy();
        throw new ImportError(`${address} responded with status ${statusCode}.`);
      }
      const text = await textOf(response, address, largest);
      // Without an announced length, a truncated text looks like a complete one.
      signal.throwIfAborted();
      return text;
    }
    throw new ImportError(`${address} redirects more than ${MOST_REDIRECTS} times.`);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    if (error instanceof PrivateAddress)
      throw new ImportError(`${address} redirects to a private address, ${error.message}.`);
    if (signal.aborted)
      throw new ImportError(`${address} takes longer than ${count(seconds, 'second')}.`);
    throw new ImportError(`${address} can’t be loaded.`);
  }
}

function request(url: URL, signal: AbortSignal, isRedirected: boolean): Promise<IncomingMessage> {
  if (isRedirected) refusePrivate(url);
  // Both only accept addresses of their own kind.
  const { get } = url.protocol === 'https:' ? https : http;
  const options = { signal, headers: HEADERS, ...(isRedirected && { lookup: publicLookup }) };
  return new Promise((resolve, reject) => {
    get(url, options, resolve).on('error', reject);
  });
}

async function textOf(
  response: IncomingMessage,
  address: string,
  largest: number,
): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += chunk.length;
    if (size > largest) throw new ImportError(`${address} is larger than 20 MB.`);
    chunks.push(chunk);
  }
  const [, charset = 'utf-8'] =
    /charset="?([\w-]+)/i.exec(response.headers['content-type'] ?? '') ?? [];
  return decoder(charset).decode(Buffer.concat(chunks));
}

function decoder(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}

const MOST_REDIRECTS = 5;

const HEADERS = { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'event-writeups' };

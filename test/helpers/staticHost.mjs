import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Serves a folder like a typical static host: a page answers with and without a final slash,
 * missing files get the 404 page, texts are compressed, and files with a hash in their name are
 * cached.
 *
 * @param {string} dir a built site
 * @param {object} [options]
 * @param {string} [options.baseUrl] the path of the site, with slashes around
 * @param {Record<string, string>} [options.headers] additional response headers
 */
export async function serveStatic(dir, { baseUrl = '/', headers = {} } = {}) {
  /** Texts are compressed once, as on real hosts. */
  const zipped = new Map();
  const server = createServer((request, response) => {
    const address = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const found = address.startsWith(baseUrl) && findFile(dir, address.slice(baseUrl.length));
    const file = found || path.join(dir, '404.html');
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    const isText = /^text|javascript|json|xml/.test(type);
    const body = readFileSync(file);
    const zips = isText && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    response.writeHead(found ? 200 : 404, {
      'Content-Type': type,
      'Cache-Control': address.includes('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
      ...(zips && { 'Content-Encoding': 'gzip' }),
      ...headers,
    });
    if (zips && !zipped.has(file)) zipped.set(file, gzipSync(body));
    response.end(zips ? zipped.get(file) : body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function findFile(dir, name) {
  return [name, `${name}.html`, path.join(name, 'index.html')]
    .map((one) => path.join(dir, one))
    .find((one) => statSync(one, { throwIfNoEntry: false })?.isFile());
}

const TYPES = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

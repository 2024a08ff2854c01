import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import { parseUrl } from '../events/model/parseUrl.ts';
import type { DevServer } from './devServer.ts';

/**
 * Whether a request addresses this server by one of its own names. Any web page can point its own
 * name at this machine (DNS rebinding) and read the response. Docusaurus's default allows all
 * hosts, but nobody chose that, so only names of this machine and numeric addresses count then. A
 * list of `allowedHosts` counts as in webpack-dev-server.
 */
export function isForOwnHost(
  headers: IncomingHttpHeaders,
  { allowedHosts, host }: DevServer['options'],
): boolean {
  const name = hostOf(`http://${headers[':authority'] ?? headers.host ?? ''}`);
  if (name === undefined) return false;
  const allowed = Array.isArray(allowedHosts) ? allowedHosts : [];
  return (
    isIP(name.replace(/^\[|\]$/g, '')) > 0 ||
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    name === host ||
    allowed.some((one) => one === name || (one.startsWith('.') && `.${name}`.endsWith(one)))
  );
}

/**
 * Whether the request doesn't come from a page of another origin: browsers send the origin, and
 * other programs can request anything anyway.
 */
export function isFromOwnPage(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin } = headers;
  if (origin === undefined) return true;
  return parseUrl(origin)?.host === parseUrl(`http://${headers.host ?? ''}`)?.host;
}

/**
 * Whether the user opens it in a tab, which a link on any page may do: only the user sees the
 * content, not the page.
 */
export function isOpenedAsPage(headers: IncomingHttpHeaders): boolean {
  return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}

function hostOf(address: string): string | undefined {
  return parseUrl(address)?.hostname || undefined;
}

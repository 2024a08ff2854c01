import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import { parseUrl } from '../events/model/parseUrl.ts';
import type { DevServer } from './devServer.ts';

/**
 * Whether a request is for this server by one of its own names. Any page on the web may give its own name the address of
 * this machine (DNS rebinding) and read what it answers. Docusaurus allows all hosts, which nobody decided: then only names
 * of this machine and addresses in numbers count. A list of `allowedHosts` counts as webpack-dev-server reads it.
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

/** Whether no page of another origin asks: browsers say which one does, and other programs can ask for anything anyway. */
export function isFromOwnPage(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin } = headers;
  if (origin === undefined) return true;
  return parseUrl(origin)?.host === parseUrl(`http://${headers.host ?? ''}`)?.host;
}

/** Whether somebody opens it in a tab, which a link on any page may do: what's there is shown to them, and to no page. */
export function isOpenedAsPage(headers: IncomingHttpHeaders): boolean {
  return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}

function hostOf(address: string): string | undefined {
  return parseUrl(address)?.hostname || undefined;
}

import type { MalformedReason } from './verdict.ts';

/**
 * Why browsers load no image or video from an address with a scheme; `undefined` if they may. Schemes that aren't listed may
 * have a meaning for the site's own code.
 */
export function unloadableImage(target: string): MalformedReason | undefined {
  const scheme = /^[a-z-]+(?=:)/i.exec(target)?.[0].toLowerCase() ?? '';
  if (SCRIPTS.has(scheme)) return 'script';
  return ELSEWHERE.has(scheme) ? 'unloadable' : undefined;
}

const SCRIPTS = new Set(['javascript', 'vbscript']);

/**
 * What an editor, a notebook, a mail or a browser's own memory called a pasted image, and addresses of people and of a protocol
 * that browsers have given up.
 */
const ELSEWHERE = new Set([
  ...['attachment', 'blob', 'cid', 'webkit-fake-url'],
  ...['ftp', 'mailto', 'sms', 'tel'],
]);

import { wellFormed } from '../text/values.ts';

/** Takes a target apart. Escapes (`%20`) are resolved in `path`; `undefined` when one of them is broken. */
export function parseTarget(target: string): Target {
  const [beforeHash = ''] = target.split('#', 1);
  const [written = ''] = beforeHash.split('?', 1);
  return { written, path: decode(written), suffix: target.slice(written.length) };
}

/** Whether a target names something on another host, or data: nothing that is in the site. */
export function isExternal(target: string): boolean {
  if (target.startsWith('//')) return true;
  return /^[a-z][a-z\d+.-]*:/i.test(target) && !target.startsWith('pathname:');
}

/** `pathname:///x` is Docusaurus's way to say: leave this address alone. */
export function withoutPathname(target: string): string | undefined {
  return target.startsWith('pathname://') ? target.slice('pathname://'.length) : undefined;
}

/** An address with its percent signs as text; the escapes that are whole stay, unless they spell no character. */
export function escapePercent(target: string): string {
  const few = target.replace(/%(?![\da-f]{2})/gi, '%25');
  return decode(few) === undefined ? target.replace(/%/g, '%25') : few;
}

/** A path as it would be written instead of `like`: percent-encoded when that one is. */
export function encodeLike(like: string, path: string): string {
  return /%[\da-f]{2}/i.test(like) ? encodeURIComponent(wellFormed(path)) : path;
}

/** A text with its escapes (`%20`) resolved; `undefined` when one of them is broken. */
export function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

export interface Target {
  /** Without query and hash, as written. */
  written: string;
  path: string | undefined;
  /** Query and hash, with their marks. */
  suffix: string;
}

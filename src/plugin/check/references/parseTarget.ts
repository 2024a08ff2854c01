import { wellFormed } from '../text/values.ts';

/** Splits a target into its parts. Escapes (`%20`) are decoded in `path`; `undefined` if one of them is broken. */
export function parseTarget(target: string): Target {
  const [beforeHash = ''] = target.split('#', 1);
  const [written = ''] = beforeHash.split('?', 1);
  return { written, path: decode(written), suffix: target.slice(written.length) };
}

/** Whether a target is on another host, or is a data: URL, so that it isn't in the site. */
export function isExternal(target: string): boolean {
  if (target.startsWith('//')) return true;
  return /^[a-z][a-z\d+.-]*:/i.test(target) && !target.startsWith('pathname:');
}

/** `pathname:///x` tells Docusaurus to leave an address alone. */
export function withoutPathname(target: string): string | undefined {
  return target.startsWith('pathname://') ? target.slice('pathname://'.length) : undefined;
}

/**
 * An address with its stray percent signs escaped. Complete escapes stay, unless they don't decode to a character.
 */
export function escapePercent(target: string): string {
  const few = target.replace(/%(?![\da-f]{2})/gi, '%25');
  return decode(few) === undefined ? target.replace(/%/g, '%25') : few;
}

/** A path written like `like`: percent-encoded if that one is. */
export function encodeLike(like: string, path: string): string {
  return /%[\da-f]{2}/i.test(like) ? encodeURIComponent(wellFormed(path)) : path;
}

/** A text with its escapes (`%20`) decoded; `undefined` if one of them is broken. */
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

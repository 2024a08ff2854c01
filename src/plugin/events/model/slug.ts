import deburr from 'lodash/deburr.js';
import { trimEndBy } from './trimEndBy.ts';

/** Returns a name as part of an address; letters of other scripts are kept. */
export function slugOf(name: string, otherwise = 'unnamed'): string {
  const plain = deburr(name).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replace(/['’]/g, '').replace(/[^\p{L}\p{N}]+/gu, '-');
  return trimEndBy(cut(slug.replace(/^-+/, '')), /-/) || otherwise;
}

/**
 * A slug is also a folder name: file systems allow 255 bytes, including a number and an extension.
 */
function cut(slug: string): string {
  let bytes = 0;
  let kept = '';
  for (const sign of slug) {
    bytes += Buffer.byteLength(sign);
    if (bytes > LONGEST_SLUG) return kept;
    kept += sign;
  }
  return kept;
}

export const LONGEST_SLUG = 200;

/** Creates unique slugs: one that's taken gets a number. */
export function createSlugs(): (slug: string) => string {
  const taken = new Set<string>();
  return (slug) => {
    let free = slug;
    for (let number = 2; taken.has(free); number++) free = `${slug}-${number}`;
    taken.add(free);
    return free;
  };
}

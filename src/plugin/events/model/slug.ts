import deburr from 'lodash/deburr.js';

/** A name in the letters of an address; names in other scripts keep theirs. */
export function slugOf(name: string, otherwise = 'unnamed'): string {
  const plain = deburr(name).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replace(/['’]/g, '').replace(/[^\p{L}\p{N}]+/gu, '-');
  return cut(slug.replace(/^-+/, '')).replace(/-+$/, '') || otherwise;
}

/** A slug names a folder: a file system has 255 bytes for that, with a number and an ending. */
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

/** Hands out slugs, each once: one that's taken gets a number. */
export function createSlugs(): (slug: string) => string {
  const taken = new Set<string>();
  return (slug) => {
    let free = slug;
    for (let number = 2; taken.has(free); number++) free = `${slug}-${number}`;
    taken.add(free);
    return free;
  };
}

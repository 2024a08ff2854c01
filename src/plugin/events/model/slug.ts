import deburr from 'lodash/deburr.js';

/** A name in the letters of an address; names in other scripts keep theirs. */
export function slugOf(name: string, otherwise = 'unnamed'): string {
  const plain = deburr(name).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .replace(/['’]/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '') || otherwise
  );
}

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

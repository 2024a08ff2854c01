import type { Range } from '../text/source.ts';

/**
 * The addresses of a `srcset` value (HTML Standard, section 4.8.4.2.2, "parsing a srcset attribute"). An address
 * ends at white space, or at trailing commas: a comma inside belongs to the address.
 */
export function srcsetAddresses(value: string): Range[] {
  const found: Range[] = [];
  let index = 0;
  for (
    let start = skip(/[\s,]/, value, 0);
    start < value.length;
    start = skip(/[\s,]/, value, index)
  ) {
    index = skip(/\S/, value, start);
    let end = index;
    while (value[end - 1] === ',') end--;
    found.push({ start, end });
    // Trailing commas end the candidate; otherwise descriptors follow, up to a comma outside of parentheses.
    if (end === index) index = descriptorsEnd(value, index);
  }
  return found;
}

/** The offset after the characters of a kind. */
function skip(kind: RegExp, value: string, from: number): number {
  let index = from;
  while (kind.test(value[index] ?? '')) index++;
  return index;
}

function descriptorsEnd(value: string, start: number): number {
  let depth = 0;
  for (const { index, 0: mark } of value.slice(start).matchAll(/[(),]/g)) {
    if (mark === '(') depth++;
    else if (mark === ')') depth--;
    else if (depth <= 0) return start + index + 1;
  }
  return value.length;
}

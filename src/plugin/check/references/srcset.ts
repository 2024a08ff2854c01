import type { Range } from '../text/source.ts';

/**
 * The addresses of a `srcset` value (HTML Standard, section 4.8.4.2.2, "parsing a srcset attribute"). An address
 * ends at white space, or at trailing commas: a comma inside belongs to the address.
 */
export function srcsetAddresses(value: string): Range[] {
  const found: Range[] = [];
  let index = 0;
  while (index < value.length) {
    while (index < value.length && /[\s,]/.test(value[index] ?? '')) index++;
    const start = index;
    while (index < value.length && !/\s/.test(value[index] ?? '')) index++;
    if (start === index) break;
    let end = index;
    while (end > start && value[end - 1] === ',') end--;
    found.push({ start, end });
    // Trailing commas end the candidate; otherwise descriptors follow, up to a comma outside of parentheses.
    if (end === index) index = descriptorsEnd(value, index);
  }
  return found;
}

function descriptorsEnd(value: string, start: number): number {
  let depth = 0;
  for (let index = start; index < value.length; index++) {
    if (value[index] === '(') depth++;
    else if (value[index] === ')') depth--;
    else if (value[index] === ',' && depth <= 0) return index + 1;
  }
  return value.length;
}

/**
 * Returns a GIF without comments and XMP (GIF89a, sections 24 and 26; XMP specification part 3,
 * section 1.1.2).
 *
 * @returns `undefined` if it isn't a valid GIF
 */
export function gifWithoutComments(content: Buffer): Buffer | undefined {
  const first = 13 + tableSize(content[10] ?? 0);
  const kept: Buffer[] = [content.subarray(0, first)];
  let at = first;
  for (;;) {
    const kind = content[at];
    if (kind === TRAILER) {
      kept.push(content.subarray(at, at + 1));
      return Buffer.concat(kept);
    }
    if (kind !== EXTENSION && kind !== IMAGE) return undefined;
    const blocks = kind === EXTENSION ? at + 2 : at + 11 + tableSize(content[at + 9] ?? 0);
    const end = endOfBlocks(content, blocks);
    if (kind === IMAGE || !isMetadata(content, at)) kept.push(content.subarray(at, end));
    at = end;
  }
}

function isMetadata(content: Buffer, at: number): boolean {
  const label = content[at + 1];
  return (
    label === COMMENT ||
    (label === APPLICATION && content.toString('latin1', at + 3, at + 14) === 'XMP DataXMP')
  );
}

/** The number of colours that follow, with three bytes each. */
function tableSize(flags: number): number {
  return flags & 0x80 ? 3 << ((flags & 0x07) + 1) : 0;
}

/**
 * The offset after a list of blocks, each of which starts with its length; the last is empty. It's beyond the file if
 * the list has no end.
 */
function endOfBlocks(content: Buffer, from: number): number {
  let at = from;
  for (;;) {
    const size = content[at] ?? 0;
    at += size + 1;
    if (size === 0) return at;
  }
}

const [IMAGE, EXTENSION, TRAILER] = [0x2c, 0x21, 0x3b];
const [COMMENT, APPLICATION] = [0xfe, 0xff];

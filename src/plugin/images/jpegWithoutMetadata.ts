/**
 * Returns a JPEG without the segments that decoders don't need, and without data that some phones
 * append: a preview, a video.
 *
 * @param orientation how the camera was held, if it wasn't upright: it's kept in a separate block
 * @returns `undefined` if it isn't a valid JPEG
 */
export function jpegWithoutMetadata(
  content: Buffer,
  orientation: number | undefined,
): Buffer | undefined {
  const kept: Buffer[] = [content.subarray(0, 2)];
  if (orientation !== undefined) kept.push(orientationSegment(orientation));
  let at = 2;
  for (;;) {
    if (content[at] !== 0xff) return undefined;
    const marker = content[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END) {
      kept.push(content.subarray(at, at + 2));
      return Buffer.concat(kept);
    }
    const isAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
    // A file that ends in a segment is followed by no marker.
    const header = at + 2 + (isAlone ? 0 : numberAt(content, at + 2));
    const end = marker === SCAN ? endOfScan(content, header) : header;
    if (!isMetadata(content, at, marker)) kept.push(content.subarray(at, end));
    at = end;
  }
}

/** Two bytes; zero behind the end of the file. */
function numberAt(content: Buffer, at: number): number {
  return (content[at] ?? 0) * 256 + (content[at + 1] ?? 0);
}

/** Comments, and all application data except the colour profile and Adobe's colour transform. */
function isMetadata(content: Buffer, at: number, marker: number): boolean {
  if (marker === COMMENT) return true;
  if (marker < APP0 || marker > APP15) return false;
  const name = content.toString('latin1', at + 4, at + 16);
  return !(
    (marker === APP0 && name.startsWith('JFIF\0')) ||
    (marker === APP2 && name.startsWith('ICC_PROFILE\0')) ||
    (marker === APP14 && name.startsWith('Adobe'))
  );
}

/**
 * Finds the next marker outside a scan: inside one, 0xff is followed by zero or by a restart
 * marker.
 */
function endOfScan(content: Buffer, from: number): number {
  for (let at = content.indexOf(0xff, from); at !== -1; at = content.indexOf(0xff, at + 1)) {
    const next = content[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return content.length;
}

/** Exif with one entry (Exif 2.32, sections 4.5 and 4.6.4). */
function orientationSegment(orientation: number): Buffer {
  const segment = Buffer.alloc(36);
  segment.writeUInt16BE(0xffe1, 0);
  segment.writeUInt16BE(34, 2);
  segment.write('Exif\0\0II*\0', 4, 'latin1');
  segment.writeUInt32LE(8, 14);
  segment.writeUInt16LE(1, 18);
  segment.writeUInt16LE(0x0112, 20);
  segment.writeUInt16LE(3, 22);
  segment.writeUInt32LE(1, 24);
  segment.writeUInt16LE(orientation, 28);
  return segment;
}

const [SCAN, END, COMMENT] = [0xda, 0xd9, 0xfe];
const [APP0, APP2, APP14, APP15] = [0xe0, 0xe2, 0xee, 0xef];

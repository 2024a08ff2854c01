import { bytesOf } from '../check/pictures/bytes.ts';
import { factsOf, type PictureFacts } from '../check/pictures/facts.ts';
import type { PictureLimit } from '../check/pictures/pictureBudget.ts';
import { isShrinkable, LONGEST_SIDE } from '../check/pictures/shrinkable.ts';
import { loadSharp, type Sharp } from './sharp.ts';
import { withoutLocation } from './withoutLocation.ts';

/**
 * Improves an image file: it shrinks an image that exceeds its limit, and removes its location. The
 * name, the format and other metadata stay the same. An image within its limit keeps every pixel.
 *
 * @param limit `undefined` if there's none
 * @returns `undefined` if nothing can be improved
 */
export async function repairPicture(
  content: Buffer,
  limit: PictureLimit | undefined,
): Promise<RepairedPicture | undefined> {
  const facts = factsOf(bytesOf(content));
  if (facts.problem) return undefined;
  const sharp = isShrinkable(facts) ? loadSharp() : undefined;
  const smaller = sharp && (await shrink(content, facts, limit, sharp));
  const before = smaller?.content ?? content;
  const placeless = facts.hasLocation ? withoutLocation(before) : undefined;
  const after = placeless ?? before;
  const repairs = [...(smaller?.repairs ?? []), ...(placeless ? (['place'] as const) : [])];
  const isBetter = repairs.length > 0 && after.length <= content.length;
  return isBetter && isSamePicture(facts, factsOf(bytesOf(after)))
    ? { content: after, repairs }
    : undefined;
}

async function shrink(
  content: Buffer,
  { format, size, isDeep, width = 0, height = 0 }: PictureFacts,
  limit: PictureLimit | undefined,
  sharp: Sharp,
): Promise<RepairedPicture | undefined> {
  const isOver = limit !== undefined && (size > limit.bytes || width * height > limit.pixels);
  const isResized = isOver && Math.max(width, height) > LONGEST_SIDE;
  // The remaining metadata contains the orientation, so the pixels aren't rotated.
  const open = () => {
    const picture = sharp(content, { autoOrient: false }).keepMetadata();
    return isResized
      ? picture.resize({
          width: LONGEST_SIDE,
          height: LONGEST_SIDE,
          fit: 'inside',
          withoutEnlargement: true,
        })
      : picture;
  };
  const attempts: (() => Promise<Buffer>)[] = [];
  if (format === 'jpeg' && isOver)
    for (const quality of QUALITIES)
      attempts.push(() => open().jpeg({ quality, mozjpeg: true }).toBuffer());
  if (format === 'webp' && isOver)
    for (const quality of QUALITIES) attempts.push(() => open().webp({ quality }).toBuffer());
  if (format === 'avif' && isResized) attempts.push(() => open().avif({ quality: 60 }).toBuffer());
  // The encoder writes 8 bits for each colour.
  if (format === 'png' && (isOver || !isDeep)) {
    attempts.push(() => open().png({ compressionLevel: 9, adaptiveFiltering: true }).toBuffer());
    // A palette of 256 colours: in drawings and screenshots, the difference isn't visible.
    if (isOver)
      attempts.push(() => open().png({ palette: true, quality: 90, effort: 9 }).toBuffer());
  }
  for (const [index, attempt] of attempts.entries()) {
    const made = await attempt().catch(() => undefined);
    if (!made) return undefined;
    const isLast = index === attempts.length - 1;
    if (!isLast && limit && made.length > limit.bytes) continue;
    if (made.length > size * WORTH) return undefined;
    return { content: made, repairs: isResized ? ['resize', 'recompress'] : ['recompress'] };
  }
  return undefined;
}

/**
 * A program error must not destroy a photo: the result has to be the same image, in the same
 * proportions.
 */
function isSamePicture(before: PictureFacts, after: PictureFacts): boolean {
  const ratio = ({ width = 1, height = 1 }: PictureFacts) => width / height;
  const isAlike = Math.abs(ratio(before) / ratio(after) - 1) < 0.02;
  return (
    after.problem === undefined && after.format === before.format && isAlike && !after.hasLocation
  );
}

/**
 * The first quality that brings an image within its limit is used; below the last, the loss is
 * visible.
 */
const QUALITIES = [85, 78, 70];
/** A smaller saving isn't worth another version in everybody's repository. */
const WORTH = 0.9;

export interface RepairedPicture {
  content: Buffer;
  repairs: Repair[];
}

export type Repair = 'resize' | 'recompress' | 'place';

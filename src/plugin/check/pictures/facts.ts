// The room pictures/: facts about image files. Only their headers and metadata are read.

import { createRequire } from 'node:module';
import type { Bytes } from './bytes.ts';
import type { Container, Dimensions } from './container.ts';
import { type Format, formatOf } from './format.ts';
import { sizeOfMovie } from './isoMedia.ts';
import { LARGEST_PICTURE } from './largestPicture.ts';
import { readContainer, readMetadata } from './metadata.ts';

/** Reads the facts of an image from its headers, whatever its size. */
export function factsOf(bytes: Bytes): PictureFacts {
  const { size } = bytes;
  if (size === 0) return brokenPicture(size, 'empty');
  if (size > LARGEST_PICTURE) return brokenPicture(size, 'too-large');
  if (bytes.read(0, LFS_POINTER.length).toString('latin1') === LFS_POINTER)
    return brokenPicture(size, 'lfs-pointer');
  const format = formatOf(bytes);
  if (!format) return brokenPicture(size, 'no-picture');
  const container = readContainer(bytes, format);
  const { blocks, dimensions: own, isComplete, isAnimated } = container;
  const metadata = readMetadata(bytes, blocks);
  const isTurned = format === 'jpeg' && metadata.some(({ orientation }) => orientation >= 5);
  const film = isAnimated && format === 'avif' ? sizeOfMovie(bytes) : undefined;
  const saved = own ?? film ?? dimensionsOf(bytes);
  const dimensions = saved && asShown(saved, isTurned);
  return {
    size,
    format,
    ...dimensions,
    problem: problemOf(format, isComplete, dimensions !== undefined),
    hasLocation: metadata.some(({ hasLocation }) => hasLocation),
    isAnimated: isAnimated || (format === 'gif' && isAnimatedGif(bytes)),
    ...(container.isDeep && { isDeep: true }),
    ...(container.hasOwnColours && { hasOwnColours: true }),
  };
}

function problemOf(
  format: Format,
  isComplete: boolean,
  hasDimensions: boolean,
): PictureProblem | undefined {
  // An SVG may leave its dimensions open.
  if (isComplete && (hasDimensions || format === 'svg')) return undefined;
  // An AVIF says how long its headers are, so it's known that the dimensions were in the missing part.
  const isPart = hasDimensions || format === 'avif' || format === 'heic';
  return { kind: !isComplete && isPart ? 'cut-off' : 'no-picture' };
}

/** Cameras save an image as the sensor saw it, along with its orientation. */
function asShown({ width, height }: Dimensions, isTurned: boolean): Dimensions | undefined {
  if (!(width > 0 && height > 0)) return undefined;
  return isTurned ? { width: height, height: width } : { width, height };
}

function dimensionsOf(bytes: Bytes): Dimensions | undefined {
  // Loaded with the first image: most checks need none. Kept, because importing a module again
  // takes as long as reading a header.
  imageSize ??= (require('image-size') as typeof import('image-size')).imageSize;
  // Metadata before the dimensions can be long.
  for (const length of LOOKS) {
    try {
      // A copy, because it reads behind the end of a shorter file, where a Buffer has other data.
      return imageSize(new Uint8Array(bytes.read(0, length)));
    } catch {}
  }
  return undefined;
}

/**
 * Programs that write several frames also write how often to repeat them (GIF89a, section 26;
 * Netscape's extension).
 */
function isAnimatedGif(bytes: Bytes): boolean {
  return bytes.read(0, LOOKS[0]).includes('NETSCAPE2.0');
}

/** The facts of a file that isn't an image. */
export function brokenPicture(
  size: number,
  kind: PictureProblem['kind'],
  detail?: string,
): PictureFacts {
  return {
    size,
    problem: { kind, ...(detail && { detail }) },
    hasLocation: false,
    isAnimated: false,
  };
}

const require = createRequire(import.meta.url);
let imageSize: typeof import('image-size').imageSize | undefined;
export const LFS_POINTER = 'version https://git-lfs.github.com/spec/';
const LOOKS = [4096, 65_536, 1_048_576] as const;

/** With the dimensions in CSS pixels, as displayed. */
export interface PictureFacts
  extends Partial<Dimensions>,
    Pick<Container, 'isDeep' | 'hasOwnColours'> {
  /** In bytes. */
  size: number;
  /** From its content; `undefined` if it isn't an image. */
  format?: Format;
  problem: PictureProblem | undefined;
  /**
   * Whether it contains location data. The location itself isn't kept, so that it can't end up in a
   * report.
   */
  hasLocation: boolean;
  isAnimated: boolean;
}

export interface PictureProblem {
  kind: 'empty' | 'lfs-pointer' | 'no-picture' | 'cut-off' | 'denied' | 'too-large';
  detail?: string;
}

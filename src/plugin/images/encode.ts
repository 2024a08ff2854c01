import { createHash } from 'node:crypto';
import os from 'node:os';
import { type Bytes, bytesOf } from '../check/pictures/bytes.ts';
import { factsOf } from '../check/pictures/facts.ts';
import { formatOf, longestSide } from '../check/pictures/format.ts';
import { isRaster } from '../check/published/shownPictures.ts';
import { printable } from '../report/printable.ts';
import { cacheDirOf } from './cacheDir.ts';
import type { EncodedPicture } from './encodedPicture.ts';
import { createPictureCache } from './pictureCache.ts';
import type { PictureSite } from './pictureSite.ts';
import { createProgress, type Progress } from './progress.ts';
import { createQueue } from './queue.ts';
import type { ImageSettings, ModernFormat } from './settings.ts';
import { loadSharp, type Sharp } from './sharp.ts';
import { type VariantSize, widthsIn, widthsOf, worthwhile } from './variants.ts';
import { withoutMetadata } from './withoutMetadata.ts';

/**
 * Encodes an image for readers: without metadata, with its orientation applied, in several widths and formats. Each
 * is encoded once: results are cached by a hash of content, settings and encoder. No file is heavier than the
 * original.
 *
 * @param refuse is called with encoder errors; a format that can't hold that many pixels is skipped silently
 * @param name of its file, for people who wait
 * @returns `undefined` for files that are published unchanged: an SVG, an animation, an unreadable file, or any
 * file if the encoder isn't installed
 */
export async function encodePicture(
  content: Buffer,
  site: Pick<PictureSite, 'dir' | 'images'>,
  refuse: Refuse = () => undefined,
  name = '',
): Promise<EncodedPicture | undefined> {
  const bytes = bytesOf(content);
  const sharp = isRaster(factsOf(bytes)) ? loadSharp() : undefined;
  if (!sharp) return undefined;
  const { formats, widths, quality } = site.images;
  const hash = createHash('sha256')
    .update(JSON.stringify([REVISION, sharp.versions, formats, widths, quality]))
    .update(content)
    .digest('hex')
    .slice(0, 12);
  const cacheDir = cacheDirOf(site);
  const key = `${cacheDir} ${hash}`;
  let pending = encoded.get(key);
  if (!pending) {
    const cache = createPictureCache(cacheDir);
    progress.add();
    pending = queue(async () => {
      const known = await cache.read(hash);
      if (known) {
        progress.known();
        return known;
      }
      const made = await encode(content, bytes, site.images, sharp, refuse);
      progress.finish(name);
      return made && cache.write(hash, made.facts, made.files);
    });
    encoded.set(key, pending);
  }
  return pending;
}

async function encode(
  content: Buffer,
  bytes: Bytes,
  settings: ImageSettings,
  sharp: Sharp,
  refuse: Refuse,
): Promise<MadePicture | undefined> {
  const refused = (error: unknown) =>
    refuse(error instanceof Error ? error.message : String(error));
  const opened = sharp(content, { failOn: 'none' });
  const {
    pages = 1,
    autoOrient,
    chromaSubsampling,
  } = await opened
    .metadata()
    .catch((error) => ({ pages: 0, autoOrient: refused(error), chromaSubsampling: undefined }));
  if (pages !== 1 || !autoOrient) return undefined;
  const { width, height } = autoOrient;
  const source = {
    // The colour type in the header of a PNG; it isn’t known for other formats.
    hasPalette: content[25] === 3,
    // The camera already reduced the colours, so they need no more space.
    hasHalfColours: chromaSubsampling === '4:2:0',
  };
  const widths = widthsOf({ width, height }, settings);
  const widest = widths.at(-1) ?? width;
  // Decoded once, at the largest width: encoders take long with a camera's full resolution.
  const decoded = await opened
    .autoOrient()
    .resize({ width: widest })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(refused);
  if (!decoded) return undefined;
  const { data, info } = decoded;
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const at = (shown: number) => sharp(data, { raw }).resize({ width: shown });

  /** `undefined` if the format can't hold that many pixels, or the encoder fails. */
  const encodeAs = async (format: OriginalFormat, shown: number): Promise<Buffer | undefined> => {
    const high = Math.round((info.height * shown) / info.width);
    if (Math.max(shown, high) > longestSide(format)) return undefined;
    return inFormat(at(shown), format, settings.quality, source).toBuffer().catch(refused);
  };

  const original = formatOf(bytes) as OriginalFormat;
  const plain = await encodeAs(original, widest);
  const stripped = withoutMetadata(content);
  const fallback = plain && !(stripped && stripped.length <= plain.length) ? plain : stripped;
  // Unchanged, except for the metadata that the build removes from all files.
  if (!fallback || fallback.length > content.length) return undefined;
  const made: (VariantSize & { content: Buffer })[] = [];
  let lightest = fallback.length;
  // The simpler format first: if a denser one isn't lighter, one width is enough to tell.
  for (const format of DENSITY.filter((one) => settings.formats.includes(one))) {
    const shownIn = widthsIn(format, widths, settings.formats);
    // The widest first: browsers choose a format before a width, and would show a narrow one enlarged.
    for (const shown of shownIn.toReversed()) {
      const isFallback = format === original && shown === widest;
      const variant = isFallback ? fallback : await encodeAs(format, shown);
      if (!variant || variant.length > fallback.length) break;
      if (shown === widest && !isFallback && variant.length >= lightest) break;
      if (shown === widest) lightest = Math.min(lightest, variant.length);
      const ownWidth = isFallback && fallback === stripped ? width : shown;
      made.push({ format, width: ownWidth, bytes: variant.length, content: variant });
    }
  }
  const kept = worthwhile(made, { format: original, bytes: fallback.length });
  const sources = Object.fromEntries(
    settings.formats
      .map((format) => [format, sortedWidths(kept, format)] as const)
      .filter(([, list]) => list.length > 0),
  );
  return {
    facts: { width, height, sources },
    files: [
      { name: `.${ENDINGS[original]}`, content: fallback },
      ...kept.map((one) => ({ ...one, name: `-${one.width}.${one.format}` })),
    ],
  };
}

function inFormat(
  picture: ReturnType<Sharp>,
  format: OriginalFormat,
  quality: ImageSettings['quality'],
  { hasPalette, hasHalfColours }: Source,
) {
  switch (format) {
    case 'avif':
      return picture.avif({
        quality: quality.avif,
        effort: hasHalfColours ? AVIF_EFFORT.photo : AVIF_EFFORT.other,
        chromaSubsampling: hasHalfColours ? '4:2:0' : '4:4:4',
      });
    case 'webp':
      // Otherwise, red letters in a screenshot get blurred edges.
      return picture.webp({ quality: quality.webp, smartSubsample: !hasHalfColours });
    case 'jpeg':
      return picture.jpeg({ quality: quality.jpeg, mozjpeg: true });
    case 'gif':
      return picture.gif();
    case 'png':
      return picture.png(hasPalette ? PALETTE : { compressionLevel: 9 });
  }
}

function sortedWidths(variants: readonly VariantSize[], format: ModernFormat): number[] {
  return variants
    .filter((variant) => variant.format === format)
    .map(({ width }) => width)
    .sort((a, b) => a - b);
}

/** How long encoding has taken so far, for a summary (plugin.ts). */
export const progress: Progress = createProgress(
  (line) => {
    if (!process.env.CI) console.info(`event-writeups: ${printable(line)}`);
  },
  () => performance.now(),
);

/**
 * One for the process: it has two compilers and several locales, but only as many tasks at a time
 * as cores.
 */
const queue = createQueue(os.availableParallelism());
const encoded = new Map<string, Promise<EncodedPicture | undefined>>();

/** Increased when the same image would be encoded differently. */
const REVISION = 6;

const DENSITY = ['webp', 'avif'] as const;

/**
 * From 0 to 9. A photo takes a third of the time of effort 3 and looks the same. Lines and letters would lose some of
 * their edges, and drawings be up to half as heavy again. Measured in test/bench/README.md.
 */
const AVIF_EFFORT = { photo: 1, other: 3 } as const;

/**
 * An image with few colours keeps a palette. Dithering, which a photo needs, would only add weight.
 */
const PALETTE = { palette: true, quality: 100, dither: 0, effort: 7, compressionLevel: 9 } as const;

const ENDINGS = { avif: 'avif', gif: 'gif', jpeg: 'jpg', png: 'png', webp: 'webp' } as const;

type OriginalFormat = keyof typeof ENDINGS;

type Refuse = (reason: string) => undefined;

/** Facts about the original. */
interface Source {
  hasPalette: boolean;
  /** Whether it has one colour value for four pixels, like photos. */
  hasHalfColours: boolean;
}

interface MadePicture {
  facts: Pick<EncodedPicture, 'width' | 'height' | 'sources'>;
  files: { name: string; content: Buffer }[];
}

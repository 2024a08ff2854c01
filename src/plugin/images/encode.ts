import { createHash } from 'node:crypto';
import os from 'node:os';
import { type Bytes, bytesOf } from '../check/pictures/bytes.ts';
import { factsOf } from '../check/pictures/facts.ts';
import { type Format, formatOf, longestSide } from '../check/pictures/format.ts';
import { readContainer } from '../check/pictures/metadata.ts';
import { isRaster } from '../check/published/shownPictures.ts';
import type { EncodedPicture } from './encodedPicture.ts';
import { createPictureCache, type PictureCache } from './pictureCache.ts';
import type { PictureSite } from './pictureSite.ts';
import { createQueue } from './queue.ts';
import type { ImageSettings, ModernFormat } from './settings.ts';
import { loadSharp, type Sharp } from './sharp.ts';
import { type VariantSize, widthsOf, worthwhile } from './variants.ts';

/**
 * Encodes a picture for readers: without metadata, turned as its camera says, in several widths and formats. Each is
 * encoded once: the result lies in the site's cache by a hash of content, settings and encoder.
 *
 * @param refuse is told what the encoder refuses; a format that can't hold that many pixels is left out without a word
 * @returns `undefined` for what is published as it is: a drawing, a film, what cannot be read, or all of them where the
 *   encoder is not installed
 */
export async function encodePicture(
  content: Buffer,
  { dir, images }: PictureSite,
  refuse: Refuse = () => undefined,
): Promise<EncodedPicture | undefined> {
  const bytes = bytesOf(content);
  const sharp = isRaster(factsOf(bytes)) ? loadSharp() : undefined;
  if (!sharp) return undefined;
  const hash = createHash('sha256')
    .update(JSON.stringify([REVISION, sharp.versions, images]))
    .update(content)
    .digest('hex')
    .slice(0, 12);
  let pending = encoded.get(hash);
  if (!pending) {
    const cache = createPictureCache(dir);
    pending = queue(async () => {
      const known = await cache.read(hash);
      return known ?? (await encode(content, bytes, hash, images, sharp, cache, refuse));
    });
    encoded.set(hash, pending);
  }
  return pending;
}

async function encode(
  content: Buffer,
  bytes: Bytes,
  hash: string,
  settings: ImageSettings,
  sharp: Sharp,
  cache: PictureCache,
  refuse: Refuse,
): Promise<EncodedPicture | undefined> {
  const refused = (error: unknown) =>
    refuse(error instanceof Error ? error.message : String(error));
  const source = sharp(content, { failOn: 'none' });
  const { pages = 1, autoOrient } = await source
    .metadata()
    .catch((error) => ({ pages: 0, autoOrient: refused(error) }));
  const { width = 0, height = 0 } = autoOrient ?? {};
  if (pages !== 1 || width === 0 || height === 0) return undefined;
  const widths = widthsOf(width, settings);
  const widest = widths.at(-1) ?? width;
  // Decoded once, at the widest: encoders take long over the pixels of a camera.
  const decoded = await source
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

  /** `undefined` where the format has no room for so many pixels, or the encoder refuses. */
  const encodeAs = async (format: OriginalFormat, shown: number): Promise<Buffer | undefined> => {
    const high = Math.round((info.height * shown) / info.width);
    if (Math.max(shown, high) > longestSide(format)) return undefined;
    return inFormat(at(shown), format, settings.quality).toBuffer().catch(refused);
  };

  const original = formatOf(bytes) as OriginalFormat;
  const plain = await encodeAs(original, widest);
  const hasOwnMetadata = hasMetadata(bytes, original);
  // As it is, with what the build takes out of all files.
  if (!plain && hasOwnMetadata) return undefined;
  const keepsOriginal =
    !plain || (widest === width && plain.length >= content.length && !hasOwnMetadata);
  const fallback = keepsOriginal ? content : plain;
  const made: (VariantSize & { content: Buffer })[] = [];
  for (const format of settings.formats) {
    // The widest first: browsers choose a format before a width, and would show a narrow one enlarged.
    for (const shown of widths.toReversed()) {
      const isFallback = format === original && shown === widest;
      const variant = isFallback ? fallback : await encodeAs(format, shown);
      if (!variant) break;
      made.push({ format, width: shown, bytes: variant.length, content: variant });
    }
  }
  const kept = worthwhile(made, { format: original, bytes: fallback.length });
  const sources = Object.fromEntries(
    settings.formats
      .map((format) => [format, widthsIn(kept, format)] as const)
      .filter(([, list]) => list.length > 0),
  );
  return cache.write(hash, { width, height, sources }, [
    { name: `.${ENDINGS[original]}`, content: fallback },
    ...kept.map((one) => ({ ...one, name: `-${one.width}.${one.format}` })),
  ]);
}

function inFormat(
  picture: ReturnType<Sharp>,
  format: OriginalFormat,
  quality: ImageSettings['quality'],
) {
  switch (format) {
    case 'avif':
      return picture.avif({ quality: quality.avif, effort: AVIF_EFFORT });
    case 'webp':
      // Without this, red letters of a screenshot get blurred edges.
      return picture.webp({ quality: quality.webp, smartSubsample: true });
    case 'jpeg':
      return picture.jpeg({ quality: quality.jpeg, mozjpeg: true });
    case 'gif':
      return picture.gif();
    case 'png':
      return picture.png({ compressionLevel: 9 });
  }
}

function widthsIn(variants: readonly VariantSize[], format: ModernFormat): number[] {
  return variants
    .filter((variant) => variant.format === format)
    .map(({ width }) => width)
    .sort((a, b) => a - b);
}

function hasMetadata(bytes: Bytes, format: Format): boolean {
  return readContainer(bytes, format).blocks.length > 0;
}

/** One for the process: two compilers, several locales, and no more work at a time than there are cores. */
const queue = createQueue(os.availableParallelism());
const encoded = new Map<string, Promise<EncodedPicture | undefined>>();

/** Another number when the same picture would be encoded in another way. */
const REVISION = 2;

/** From 0 to 9. One more takes four times as long, and saves a twentieth of the bytes. */
const AVIF_EFFORT = 3;

const ENDINGS = { avif: 'avif', gif: 'gif', jpeg: 'jpg', png: 'png', webp: 'webp' } as const;

type OriginalFormat = keyof typeof ENDINGS;

type Refuse = (reason: string) => undefined;

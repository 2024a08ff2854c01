import { crc32 } from 'node:zlib';
import sharp from 'sharp';

/**
 * Draws an image with enough detail to compress like a real one: soft colours, edges, and camera
 * grain. The same settings give the same image.
 */
export async function drawPicture(settings: PictureSettings = {}): Promise<Buffer> {
  const { width = 1200, height = 800, format = 'jpeg', seed = 1, grain = 12 } = settings;
  const random = createRandom(seed);
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const wave = Math.sin((x + seed * 97) / 90) + Math.cos((y - seed * 31) / 70);
      const isEdge = (x >> 7) % 3 === seed % 3 && (y >> 6) % 2 === 0;
      for (const shift of [0, 40, 80])
        pixels[at++] = clamp(
          (isEdge ? 200 : 100) + wave * 30 + shift / 3 + (random() - 0.5) * grain,
        );
    }
  }
  const picture = sharp(pixels, { raw: { width, height, channels: 3 } });
  const withPlace = settings.hasLocation ? picture.withExif(PLACE) : picture;
  return withPlace.toFormat(format, format === 'jpeg' ? { quality: 92 } : {}).toBuffer();
}

function clamp(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)));
}

/** mulberry32: small, and the same on every machine. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Draws the title slide of a talk, like a screenshot: a photo in the background, large letters, and
 * some 300 kB as PNG, which a flat drawing wouldn't have.
 */
export async function drawScreenshot(width = 1566, height = 894): Promise<Buffer> {
  const photo = await drawPicture({ width, height, grain: 5, seed: 9 });
  const words = ['Zero trust', 'or bust'].map(
    (text, line) =>
      `<text x="90" y="${380 + line * 150}" font-family="sans-serif" font-weight="700" font-size="120" fill="#fff">${text}</text>`,
  );
  const slide = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="46%" height="100%" fill="#1d2145"/>${words.join('')}</svg>`;
  return sharp(photo)
    .composite([{ input: Buffer.from(slide) }])
    .png()
    .toBuffer();
}

/** The metadata of a phone, and the photographer. */
export const PLACE = {
  IFD0: { Copyright: 'Maren Vogt, CC BY 4.0' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '51/1 55/1 2300/100',
    GPSLongitudeRef: 'E',
    GPSLongitude: '4/1 28/1 4000/100',
  },
};

/** XMP with attributes, or with elements, about the photo. */
export function xmpWith(attributes: string, elements = ''): string {
  return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" ${attributes}>${elements}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}

/** A chunk of a PNG, with its checksum. */
export function pngChunk(type: string, data: Buffer): Buffer {
  const chunk = Buffer.concat([
    Buffer.alloc(4),
    Buffer.from(type, 'latin1'),
    data,
    Buffer.alloc(4),
  ]);
  chunk.writeUInt32BE(data.length, 0);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
  return chunk;
}

/** A PNG with one more chunk, after its header. */
export function withChunk(png: Buffer, chunk: Buffer): Buffer {
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

/**
 * An AVIF with the brand of a phone's own format: the container is the same, and there's no free
 * encoder for the other.
 */
export function asHeic(avif: Buffer): Buffer {
  const heic = Buffer.from(avif);
  const end = heic.readUInt32BE(0);
  for (let at = 8; at < end; at += 4)
    if (heic.toString('latin1', at, at + 4) === 'avif') heic.write('heic', at, 'latin1');
  return heic;
}

export interface PictureSettings {
  width?: number;
  height?: number;
  format?: 'jpeg' | 'png' | 'webp' | 'avif';
  seed?: number;
  /**
   * How much the pixels differ from their neighbours: 0 for a drawing, a lot for a photo at night.
   */
  grain?: number;
  hasLocation?: boolean;
}

// Photos like a camera's: parts of this blog's renderings, twelve megapixels, with grain.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createRandom } from './generateBlog.mjs';

const sharp = createRequire(import.meta.url)('sharp');
const blog = path.resolve(import.meta.dirname, '../../blog');
export const [WIDTH, HEIGHT] = [4032, 3024];

/** @returns a function that draws a different photo for each seed */
export async function createCamera() {
  const scenes = readdirSync(blog, { recursive: true })
    .filter((name) => name.endsWith('.jpg'))
    .sort();
  const noise = { type: 'gaussian', mean: 128, sigma: 9 };
  const grain = { width: WIDTH, height: HEIGHT, channels: 3 };
  const input = await sharp({ create: { ...grain, noise } })
    .raw()
    .toBuffer();
  return async (seed) => {
    const random = createRandom(seed + 1);
    const scene = sharp(path.join(blog, scenes[seed % scenes.length]));
    const { width, height } = await scene.metadata();
    const part = 0.7 + random() * 0.3;
    const [wide, high] = [Math.floor(width * part), Math.floor(height * part)];
    return scene
      .extract({
        left: Math.floor(random() * (width - wide)),
        top: Math.floor(random() * (height - high)),
        ...{ width: wide, height: high },
      })
      .flop(random() < 0.5)
      .resize(WIDTH, HEIGHT, { fit: 'cover' })
      .composite([{ input, raw: grain, blend: 'soft-light' }])
      .jpeg({ quality: 90 })
      .toBuffer();
  };
}

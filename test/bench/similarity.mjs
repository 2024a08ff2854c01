// How similar an encoded image is to its original: the structural similarity (SSIM) of their
// luminance, 1 for the same image.
import { createRequire } from 'node:module';

const sharp = createRequire(import.meta.url)('sharp');

/** The mean over windows of 8 × 8 pixels, every 4 pixels. Both are compared at the size of the encoded one. */
export async function similarity(encoded, original) {
  const { data: a, info } = await greys(sharp(encoded));
  const { width, height } = info;
  const { data: b } = await greys(sharp(original).autoOrient().resize(width, height));
  let [sum, windows] = [0, 0];
  for (let top = 0; top + SIDE <= height; top += SIDE / 2)
    for (let left = 0; left + SIDE <= width; left += SIDE / 2) {
      sum += ofWindow(a, b, top * width + left, width);
      windows++;
    }
  return sum / windows;
}

function greys(image) {
  return image.flatten().greyscale().raw().toBuffer({ resolveWithObject: true });
}

function ofWindow(a, b, start, width) {
  let [sumA, sumB, squaresA, squaresB, products] = [0, 0, 0, 0, 0];
  for (let row = 0; row < SIDE; row++)
    for (let at = start + row * width, end = at + SIDE; at < end; at++) {
      sumA += a[at];
      sumB += b[at];
      squaresA += a[at] * a[at];
      squaresB += b[at] * b[at];
      products += a[at] * b[at];
    }
  const [meanA, meanB] = [sumA / PIXELS, sumB / PIXELS];
  const variances = squaresA / PIXELS - meanA * meanA + squaresB / PIXELS - meanB * meanB;
  const covariance = products / PIXELS - meanA * meanB;
  const light = (2 * meanA * meanB + LIGHT) / (meanA * meanA + meanB * meanB + LIGHT);
  return (light * (2 * covariance + CONTRAST)) / (variances + CONTRAST);
}

const SIDE = 8;
const PIXELS = SIDE * SIDE;
// The constants of its authors (Wang and others, 2004), for values up to 255.
const LIGHT = (0.01 * 255) ** 2;
const CONTRAST = (0.03 * 255) ** 2;

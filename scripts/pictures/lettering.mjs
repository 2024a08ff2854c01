// Converts words to outlines. An SVG in an <img> can't load a font, so readers would see <text> in
// a different font each.

import { readFileSync } from 'node:fs';
import opentype from 'opentype.js';

const fonts = { bold: load('Bold'), medium: load('Medium') };

/**
 * @param size the font size, in the units of the drawing
 * @param options.weight `bold` or `medium`
 * @param options.tracking extra space between letters, as a fraction of the size; negative for less
 * @param options.anchor which part of the words is at `x`: `start`, `middle` or `end`
 */
export function text(x, y, size, fill, words, options = {}) {
  const { weight = 'medium', tracking = 0, anchor = 'start' } = options;
  const glyphs = [...words].map((letter) => fonts[weight].charToGlyph(letter));
  const scale = size / fonts[weight].unitsPerEm;
  const starts = [0];
  for (const [index, glyph] of glyphs.entries()) {
    const kerning =
      index + 1 < glyphs.length ? fonts[weight].getKerningValue(glyph, glyphs[index + 1]) : 0;
    starts.push(starts[index] + (glyph.advanceWidth + kerning) * scale + tracking * size);
  }
  const width = starts.at(-1) - tracking * size;
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  const outlines = glyphs.map((glyph, index) => outline(glyph, left + starts[index], y, size));
  return `<path d="${outlines.join('')}" fill="${fill}"/>`;
}

/**
 * Only the first point is absolute, so that a letter is the same text wherever it is, and compresses well. The library's own output rounds some numbers to NaN.
 */
function outline(glyph, left, baseline, size) {
  let [atX, atY] = [0, 0];
  return glyph
    .getPath(0, 0, size)
    .commands.map((step, index) => {
      const relative = POINTS.filter(([x]) => x in step).map(([x, y]) => {
        return [tenths(step[x]) - atX, tenths(step[y]) - atY];
      });
      if ('x' in step) [atX, atY] = [tenths(step.x), tenths(step.y)];
      const numbers = relative.flat().map((value) => value / 10);
      if (index > 0) return step.type.toLowerCase() + numbers.join(' ');
      const [x, y] = [tenths(left) + atX, tenths(baseline) + atY];
      return `M${x / 10} ${y / 10}`;
    })
    .join('');
}

const POINTS = [
  ['x1', 'y1'],
  ['x2', 'y2'],
  ['x', 'y'],
];

function tenths(length) {
  return Math.round(length * 10);
}

function load(weight) {
  const file = `../../src/plugin/events/socialCard/fonts/EventWriteupsSans-${weight}.otf`;
  const bytes = readFileSync(new URL(file, import.meta.url));
  return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

// Images for the post about DevOpsCon 2023.

import { at, circle, colour, gradient, line, path, rect, svg } from './figures.mjs';
import { text } from './lettering.mjs';

const { ink, indigo, sky, coral, sun, mint, paper } = colour;

export function zeroTrustOrBust() {
  const hexagon = (x, y, r, fill, more = '') => {
    const corners = Array.from({ length: 6 }, (_, corner) => {
      const angle = (Math.PI / 3) * corner - Math.PI / 6;
      return `${(x + r * Math.cos(angle)).toFixed(1)} ${(y + r * Math.sin(angle)).toFixed(1)}`;
    });
    return path(`M${corners.join('L')}z`, fill, more);
  };
  const bridge =
    line('M-40 390Q90 420 232 304Q400 470 566 304Q700 420 830 386', sky, 4, 'opacity=".55"') +
    line(
      Array.from({ length: 20 }, (_, hanger) => {
        const x = 260 + hanger * 15;
        const dx = (x - 399) / 167;
        return `M${x} 398V${(387 - 4 + dx * dx * -70).toFixed(0)}`;
      }).join(''),
      sky,
      1.5,
      'opacity=".4"',
    ) +
    [232, 566]
      .map(
        (x) =>
          rect(x - 26, 306, 52, 141, '#5560b8') +
          rect(x - 31, 298, 62, 9, '#6a75cc', 2) +
          [x - 12, x + 12]
            .map((arch) => path(`M${arch - 7} 447v-95q0-14 7-22 7 8 7 22v95z`, '#2a3077'))
            .join(''),
      )
      .join('') +
    rect(0, 398, 783, 9, '#8f9ae0');
  const lock = at(
    632,
    168,
    1,
    hexagon(0, 0, 118, '#333b8a') +
      hexagon(0, 0, 92, indigo) +
      [
        [-102, -59],
        [102, -59],
        [0, 118],
        [0, -118],
        [102, 59],
        [-102, 59],
      ]
        .map(([x, y], corner) => hexagon(x, y, 22, [coral, mint, sun, mint, coral, sun][corner]))
        .join('') +
      line('M-26-8v-20a26 26 0 0 1 52 0v20', paper, 11) +
      rect(-42, -12, 84, 66, paper, 12) +
      circle(0, 14, 9, ink) +
      line('M0 18v16', ink, 7),
  );
  return svg(
    783,
    447,
    `<defs>${gradient('slide', [
      [0, '#1b1f48'],
      [1, '#303784'],
    ])}</defs>` +
      rect(0, 0, 783, 447, 'url(#slide)') +
      bridge +
      lock +
      rect(48, 66, 56, 8, coral, 4) +
      text(46, 140, 64, paper, 'Zero Trust', { weight: 'bold', tracking: -0.03 }) +
      text(46, 206, 64, sun, 'or Bust', { weight: 'bold', tracking: -0.03 }) +
      text(48, 248, 19, sky, 'Secure access to Kubernetes clusters') +
      text(48, 276, 15, sky, 'DevOpsCon New York · 2023'),
  );
}

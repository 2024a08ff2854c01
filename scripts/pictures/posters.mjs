// Posters of events without photos: upcoming, cancelled, or online.

import { at, circle, colour, glow, gradient, line, path, rect, svg } from './figures.mjs';
import { text } from './lettering.mjs';

const { coral, sun, mint, paper, sky } = colour;

/** An evening on the quay: a lit warehouse, and its lights in the water. */
export function quaysidePoster() {
  const night = gradient('sky', [
    [0, '#1b1f54'],
    [0.7, '#5a4790'],
    [1, '#c9678a'],
  ]);
  const water = gradient('water', [
    [0, '#3a3577'],
    [1, '#15183f'],
  ]);
  // Two halls under one cornice, four windows wide each.
  const windows = Array.from({ length: 16 }, (_, window) => {
    const [x, y] = [674 + (window % 8) * 54 + (window % 8 > 3 ? 12 : 0), window < 8 ? 296 : 384];
    return rect(x, y, 34, 54, window % 7 === 2 || window % 5 === 4 ? '#4a3d86' : sun, 3);
  });
  const lights = Array.from({ length: 16 }, (_, light) =>
    rect(
      672 + ((light * 97) % 380),
      488 + light * 8,
      34 + ((light * 31) % 60),
      4,
      sun,
      2,
      `opacity="${0.5 - light * 0.028}"`,
    ),
  );
  return poster(
    `<defs>${night}${water}${glow('moon', '#fff1cf', 0.5)}</defs>` +
      rect(0, 0, 1200, 630, 'url(#sky)') +
      circle(585, 120, 190, 'url(#moon)') +
      circle(585, 120, 46, '#fff1cf') +
      crane(1136, 470) +
      rect(0, 470, 1200, 160, 'url(#water)') +
      rect(656, 264, 456, 206, '#262a5e') +
      [656, 884].map((x) => path(`M${x - 8} 264l122-92 122 92z`, coral)).join('') +
      [770, 998].map((x) => circle(x, 232, 17, sun)).join('') +
      rect(648, 260, 472, 12, '#e0573a') +
      windows.join('') +
      rect(620, 462, 540, 14, '#12143a') +
      lights.join('') +
      text(66, 262, 230, paper, '30', { weight: 'bold', tracking: -0.05 }) +
      text(78, 346, 54, paper, 'Quayside On-Call', { weight: 'bold', tracking: -0.03 }) +
      text(80, 398, 29, paper, 'Six talks, an egg timer, soup'),
    'Thursday 14 October 2027 · Rotterdam',
  );
}

/** A boat with a hole, in a harbour in the rain. */
export function saltwaterPoster() {
  const air = gradient('air', [
    [0, '#dfe6ef'],
    [1, '#a9bdd0'],
  ]);
  const sea = gradient('sea', [
    [0, '#2f7f86'],
    [1, '#123c52'],
  ]);
  const rain = Array.from({ length: 60 }, (_, drop) => {
    const [x, y] = [(drop * 213) % 1200, (drop * 127) % 400];
    return `M${x} ${y}l-8 26`;
  });
  const bubbles = [0, 1, 2, 3, 4].map((bubble) =>
    circle(846 + bubble * 13, 508 + ((bubble * 29) % 70), 5 + (bubble % 3) * 3, '#d8f3f0'),
  );
  return poster(
    `<defs>${air}${sea}</defs>` +
      rect(0, 0, 1200, 630, 'url(#air)') +
      path(
        'M0 380 120 270l90 60 130-70 150 70 110-90 150 120 140-170 150 140 160-90v300H0z',
        '#7d97ad',
      ) +
      line(rain.join(''), '#ffffff', 3, 'opacity=".6"') +
      path('M640 418h480l-56 122H716z', '#f2efe6') +
      path('M640 418h480l-10 22H650z', coral) +
      rect(760, 318, 210, 100, '#f2efe6', 8) +
      rect(836, 222, 58, 96, coral, 4) +
      rect(836, 246, 58, 20, '#1d2145') +
      [784, 838, 892].map((x) => rect(x, 344, 34, 34, '#2b3170', 17)).join('') +
      path(
        'M0 470q60-26 120 0t120 0 120 0 120 0 120 0 120 0 120 0 120 0 120 0 120 0v160H0z',
        'url(#sea)',
      ) +
      bubbles.join('') +
      text(70, 130, 86, '#1d2145', 'Saltwater', { weight: 'bold', tracking: -0.03 }) +
      text(74, 212, 68, '#1d2145', 'Data Camp', { weight: 'bold', tracking: -0.03 }) +
      `<g transform="rotate(-6 300 330)">${rect(72, 282, 420, 92, coral, 12)}${text(282, 345, 50, '#fff', 'CALLED OFF', { weight: 'bold', tracking: 0.06, anchor: 'middle' })}</g>`,
    '19 to 21 September 2025 · Bergen',
    '#e8f6f5',
  );
}

/** A month of light evenings, and a nail for each of forty-four repairs. */
export function midsummerPoster() {
  const evening = gradient('evening', [
    [0, '#ffd98a'],
    [0.6, '#f9a77f'],
    [1, '#e77c7a'],
  ]);
  const rays = Array.from({ length: 24 }, (_, ray) => {
    const turn = (ray / 24) * 2 * Math.PI;
    const point = (radius) =>
      `${(880 + Math.cos(turn) * radius).toFixed(1)} ${(430 + Math.sin(turn) * radius).toFixed(1)}`;
    return `M${point(230)}L${point(ray % 2 ? 290 : 330)}`;
  });
  const nails = Array.from({ length: 44 }, (_, nail) => {
    const [x, y] = [76 + (nail % 22) * 48, nail < 22 ? 496 : 532];
    return `M${x} ${y}v22M${x - 7} ${y}h14`;
  });
  return poster(
    `<defs>${evening}${glow('sun', '#fff6d8', 0.9)}</defs>` +
      rect(0, 0, 1200, 630, 'url(#evening)') +
      circle(880, 430, 420, 'url(#sun)') +
      line(rays.join(''), '#fff3d0', 12) +
      circle(880, 430, 190, '#fff6df') +
      at(880, 400, 1, hammer, 38) +
      path('M0 480q300-60 600-20t600-30v200H0z', '#2f5d62') +
      line(nails.join(''), mint, 5) +
      text(70, 150, 92, '#3a1f38', 'Midsummer', { weight: 'bold', tracking: -0.03 }) +
      text(74, 250, 92, '#3a1f38', 'Hack', { weight: 'bold', tracking: -0.03 }) +
      text(78, 320, 40, '#3a1f38', 'All of June 2024, in evenings', { weight: 'bold' }),
    'Online · 44 small repairs',
  );
}

/** Upright, around its own middle. */
const hammer =
  rect(-13, -70, 26, 190, '#8d5c3f', 10) +
  path('M-62-112h96q34 6 52 40-30-14-52-8h-96z', '#2b3170');

/** The canvas of every poster, with a line at the bottom for the date and place. */
function poster(scene, facts, ink = paper) {
  return svg(1200, 630, scene + text(78, 598, 30, ink, facts, { weight: 'bold' }));
}

/** Its jib points to the left. */
function crane(x, y) {
  return (
    line(
      `M${x} ${y}v-330M${x} ${y - 330}l-132 44M${x} ${y - 330}l40 26M${x - 118} ${y - 290}v40`,
      '#1d2145',
      9,
    ) +
    rect(x - 24, y - 40, 48, 40, '#1d2145') +
    rect(x - 132, y - 252, 28, 24, sky, 3)
  );
}

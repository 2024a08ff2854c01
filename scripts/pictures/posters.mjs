// Posters of events that had no photographer: yet to come, called off, or without a room.

import { at, circle, colour, glow, gradient, line, path, rect, svg, text } from './figures.mjs';

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
  const windows = Array.from({ length: 8 }, (_, window) => {
    const [x, y] = [742 + (window % 4) * 92, window < 4 ? 268 : 358];
    return rect(x, y, 58, 62, window === 2 || window === 5 ? '#4a3d86' : sun, 4);
  });
  const lights = Array.from({ length: 14 }, (_, light) =>
    rect(
      724 + ((light * 97) % 400),
      486 + light * 9,
      34 + ((light * 31) % 60),
      4,
      sun,
      2,
      `opacity="${0.5 - light * 0.03}"`,
    ),
  );
  return poster(
    `<defs>${night}${water}${glow('moon', '#fff1cf', 0.5)}</defs>` +
      rect(0, 0, 1200, 630, 'url(#sky)') +
      circle(620, 120, 190, 'url(#moon)') +
      circle(620, 120, 46, '#fff1cf') +
      crane(560, 470) +
      rect(0, 470, 1200, 160, 'url(#water)') +
      path('M690 470V250l102-74 102 74V250l102-74 124 84v210z', '#262a5e') +
      path('M690 250l102-74 102 74zM894 250l102-74 124 84z', coral) +
      windows.join('') +
      rect(700, 462, 480, 14, '#12143a') +
      lights.join('') +
      text(70, 250, 210, paper, '#50', 'font-weight="800" letter-spacing="-10"') +
      text(78, 330, 52, paper, 'Quayside On-Call', 'font-weight="700" letter-spacing="-1"'),
    '15 May 2031 · Rotterdam',
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
        'M0 380 120 250l90 70 130-150 150 160 110-90 150 120 140-170 150 140 160-90v300H0z',
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
      text(70, 130, 86, '#1d2145', 'Saltwater', 'font-weight="800" letter-spacing="-3"') +
      text(74, 212, 68, '#1d2145', 'Data Camp', 'font-weight="600" letter-spacing="-2"') +
      `<g transform="rotate(-6 300 330)">${rect(72, 282, 420, 92, coral, 12)}${text(282, 345, 50, '#fff', 'CALLED OFF', 'font-weight="800" letter-spacing="3" text-anchor="middle"')}</g>`,
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
      text(70, 150, 92, '#3a1f38', 'Midsummer', 'font-weight="800" letter-spacing="-3"') +
      text(74, 250, 92, '#3a1f38', 'Hack', 'font-weight="800" letter-spacing="-3"') +
      text(78, 320, 40, '#3a1f38', 'All of June 2024, in evenings', 'font-weight="600"'),
    'Online · 44 small repairs',
  );
}

/** Upright, around its own middle. */
const hammer =
  rect(-13, -70, 26, 190, '#8d5c3f', 10) +
  path('M-62-112h96q34 6 52 40-30-14-52-8h-96z', '#2b3170');

/** The canvas of all of them, with a line at its foot that says where it is, and that nobody was there. */
function poster(scene, facts, ink = paper) {
  return svg(
    1200,
    630,
    scene +
      text(78, 598, 30, ink, facts, 'font-weight="700"') +
      text(1124, 598, 24, ink, 'An invented event', 'font-weight="500" text-anchor="end"'),
  );
}

function crane(x, y) {
  return (
    line(
      `M${x} ${y}v-250M${x} ${y - 250}l110 40M${x} ${y - 250}l-60 30M${x + 90} ${y - 218}v70`,
      '#1d2145',
      10,
    ) +
    rect(x - 22, y - 40, 44, 40, '#1d2145') +
    rect(x + 76, y - 150, 28, 24, sky, 3)
  );
}

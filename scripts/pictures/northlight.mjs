// Images for the posts about Northlight Platform Days 2025.

import {
  at,
  circle,
  code,
  colour,
  fromBehind,
  glow,
  gradient,
  line,
  mug,
  path,
  rect,
  svg,
} from './figures.mjs';
import { text } from './lettering.mjs';

const { coral, sun, mint, stone } = colour;

export function northlightPoster() {
  const aurora = (d, fill, opacity) => path(d, fill, `opacity="${opacity}"`);
  const stars = Array.from({ length: 46 }, (_, star) => [
    (star * 277) % 1200,
    (star * 131) % 300,
    1 + (star % 3) * 0.7,
  ])
    // No snowflakes between the letters.
    .filter(([x, y]) => x > 640 || y < 50)
    .map(([x, y, radius]) => circle(x, y, radius, '#fff', 'opacity=".75"'))
    .join('');
  const range =
    'M0 470 150 372l70 44 120-84 150 110 90-60 120 98 130-150 110 110 100-120 160 160v100H0z';
  // Snow covers the three highest summits, down to a ragged line.
  const snow = [
    [340, 332],
    [830, 330],
    [1040, 320],
  ]
    .map(([x, y]) =>
      path(`M${x - 60} ${y - 10}h120v58l-22-8-14 16-20-18-16 20-22-20-26 14z`, '#eef0ff'),
    )
    .join('');
  const house = (x, y, fill) =>
    path(`M${x} ${y}v-34l24-20 24 20v34z`, fill) +
    path(`M${x - 5} ${y - 32}l29-25 29 25z`, '#f3f1ff') +
    rect(x + 9, y - 24, 10, 11, sun) +
    rect(x + 28, y - 24, 10, 11, sun);
  return svg(
    1200,
    630,
    `<defs>${gradient('sky', [
      [0, '#0f1236'],
      [1, '#3a3f93'],
    ])}${gradient('green', [
      [0, '#7df0c0', 0],
      [0.5, '#7df0c0', 0.75],
      [1, '#7df0c0', 0],
    ])}${gradient('violet', [
      [0, '#b59bff', 0],
      [0.5, '#b59bff', 0.6],
      [1, '#b59bff', 0],
    ])}${gradient('sea', [
      [0, '#2b3a86'],
      [1, '#141842'],
    ])}</defs>` +
      rect(0, 0, 1200, 630, 'url(#sky)') +
      stars +
      aurora(
        'M480-20C560 120 700 60 780 190S980 240 1240 60V300C1000 420 900 330 760 340S560 250 480-20z',
        'url(#green)',
        0.9,
      ) +
      aurora(
        'M620-20c60 110 190 70 260 150s170 60 340-60V200C1060 300 960 240 860 230S680 160 620-20z',
        'url(#violet)',
        0.9,
      ) +
      path(range, '#2d3380') +
      `<clipPath id="range"><path d="${range}"/></clipPath><g clip-path="url(#range)">${snow}</g>` +
      path('M0 500 120 430l110 50 130-60 160 70H0z', '#1a1e50') +
      rect(0, 486, 1200, 144, 'url(#sea)') +
      line('M640 530h160M860 556h210M700 590h120M980 520h90', '#7df0c0', 4, 'opacity=".45"') +
      house(716, 494, coral) +
      house(786, 494, mint) +
      house(856, 494, sun) +
      house(942, 494, coral) +
      text(72, 142, 82, '#fff', 'Northlight', { weight: 'bold', tracking: -0.03 }) +
      text(74, 212, 55, '#fff', 'Platform Days', { weight: 'bold', tracking: -0.03 }) +
      text(76, 278, 35, sun, '2 and 3 April 2025 · Tromsø', { weight: 'bold' }),
  );
}

export function pairAtLaptop() {
  const lines = [
    ['$ kubectl get secrets -n payments', '#d6dcff'],
    ['Error from server (Forbidden):', '#ff9d86'],
    ['  user "guest-7" cannot list', '#ff9d86'],
    ['  resource "secrets"', '#ff9d86'],
    ['$ _', '#d6dcff'],
  ];
  return svg(
    800,
    600,
    `<defs>${gradient('room', [
      [0, '#d7d2ea'],
      [1, '#b8b1d6'],
    ])}${gradient('table', [
      [0, '#cf9468'],
      [1, '#a66c48'],
    ])}${glow('shine', '#c4d0ff', 0.8)}</defs>` +
      rect(0, 0, 800, 600, 'url(#room)') +
      rect(60, 40, 150, 110, '#f8f5ee', 4) +
      line('M84 74h100M84 98h74M84 122h88', stone, 7) +
      circle(660, 92, 46, '#f8f5ee') +
      path('M660 92V56a36 36 0 0 1 33 50z', coral) +
      rect(0, 400, 800, 200, 'url(#table)') +
      rect(0, 394, 800, 10, '#e0ab80') +
      circle(400, 250, 340, 'url(#shine)') +
      rect(166, 92, 468, 306, '#232752', 16) +
      rect(182, 108, 436, 274, '#141733', 6) +
      lines.map(([words, fill], row) => code(200, 152 + row * 44, 19.5, fill, words)).join('') +
      path('M120 400h560l34 30a8 8 0 0 1-6 14H92a8 8 0 0 1-6-14z', '#9096b8') +
      at(724, 396, 1.1, mug(mint)) +
      at(
        208,
        516,
        1.8,
        line('M44 40C70 24 70-20 76-40', coral, 22) +
          circle(77, -46, 11, '#f3cba8') +
          fromBehind({ skin: '#f3cba8', hair: '#c68a3f', shirt: coral, cut: 'bun' }),
      ) +
      at(
        584,
        524,
        1.8,
        fromBehind({ skin: '#74472c', hair: '#2a1c1b', shirt: '#2f7f86', cut: 'short' }),
      ),
  );
}

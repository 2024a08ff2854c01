// Images for the posts about the Quayside On-Call evenings.

import {
  at,
  audience,
  circle,
  colour,
  facing,
  glow,
  gradient,
  line,
  path,
  rect,
  svg,
} from './figures.mjs';
import { text } from './lettering.mjs';

const { ink, indigo, coral, sun, mint, plum, paper, stone } = colour;

export function meetupRoom() {
  const crane = (x, y, s) =>
    at(
      x,
      y,
      s,
      line(
        'M0 0 16-120M44 0 28-120M8-60h28M-40-120h150M16-120 30-158 100-120M30-158-32-120',
        '#2c2450',
        6,
      ) +
        line('M92-120v46', '#2c2450', 3) +
        rect(80, -76, 24, 16, coral, 2),
    );
  const window = (x) =>
    rect(x - 8, 82, 276, 270, '#1c1f45', 6) + rect(x, 90, 260, 254, 'url(#dusk)');
  const panes = (x) => rect(x + 126, 90, 8, 254, '#1c1f45') + rect(x, 200, 260, 8, '#1c1f45');
  const water = (x) =>
    rect(x, 284, 260, 60, '#4a3a72') +
    line(
      `M${x + 168} 298h70M${x + 180} 312h44M${x + 192} 326h22M${x + 20} 306h40M${x + 70} 328h36`,
      '#f3a36c',
      4,
      'opacity=".8"',
    );
  const lamp = (x) =>
    line(`M${x} 0v66`, '#15183a', 4) +
    path(`M${x - 38} 100q0-36 38-36t38 36z`, coral) +
    circle(x, 108, 12, '#ffe3a0') +
    circle(x, 112, 130, 'url(#warm)');
  const screen =
    rect(742, 96, 372, 232, '#12153a', 10) +
    rect(752, 106, 352, 212, paper, 4) +
    text(776, 148, 27, ink, 'Who gets woken up?', { weight: 'bold' }) +
    line('M780 284h296M780 284V172', stone, 4) +
    line('M784 272l44-6 36 4 34-8 30 2 26-76 24 70 30-2 34 8 30-4', indigo, 6) +
    circle(954, 188, 10, coral);
  const speaker = at(
    676,
    262,
    0.94,
    line('M40 46C70 40 84 16 92-8', plum, 20) +
      circle(94, -14, 10, '#92593a') +
      facing({ skin: '#92593a', hair: '#1d1517', shirt: plum, cut: 'curly' }) +
      path('M-56 108h112l-6 112h-38l-12-70-12 70h-38z', '#20244f'),
  );
  return svg(
    1200,
    675,
    `<defs>${gradient('wall', [
      [0, '#323575'],
      [1, '#4a4590'],
    ])}${gradient('dusk', [
      [0, '#6f4d92'],
      [0.55, '#e9805f'],
      [1, '#f6b665'],
    ])}${gradient('floor', [
      [0, '#71504f'],
      [1, '#3a2b40'],
    ])}${glow('warm', '#ffd27a', 0.42)}</defs>` +
      rect(0, 0, 1200, 675, 'url(#wall)') +
      window(56) +
      window(352) +
      circle(556, 226, 30, '#ffdf9a') +
      `<clipPath id="panes"><path d="M56 90h260v254H56zM352 90h260v254H352z"/></clipPath><g clip-path="url(#panes)">${crane(96, 290, 0.92)}${crane(214, 288, 0.6)}${crane(408, 290, 1)}${crane(506, 288, 0.5)}${water(56)}${water(352)}</g>` +
      panes(56) +
      panes(352) +
      rect(0, 430, 1200, 245, 'url(#floor)') +
      rect(0, 422, 1200, 10, '#2a2850') +
      screen +
      line('M928 328v110M880 438h96', '#12153a', 8) +
      speaker +
      lamp(334) +
      lamp(676) +
      audience([
        { y: 486, scale: 0.74, seats: 11, from: 60, step: 108, seed: 3 },
        { y: 562, scale: 0.98, seats: 9, from: 20, step: 146, seed: 7 },
        { y: 658, scale: 1.28, seats: 7, from: 70, step: 184, seed: 12 },
      ]),
  );
}

export function pagerTimeline() {
  const rows = [
    ['03:12', 'First page: disk almost full', coral],
    ['03:19', 'Second page, same disk, other team', coral],
    ['03:40', 'Two people delete the same logs', sun],
    ['04:05', 'One of them notices the other', mint],
    ['04:06', 'They laugh, and go back to bed', mint],
  ];
  const step = 74;
  const dots = rows
    .map(([time, what, fill], row) => {
      const y = 62 + row * step;
      return (
        circle(150, y, 13, fill, `stroke="${ink}" stroke-width="4"`) +
        text(28, y + 9, 26, ink, time, { weight: 'bold' }) +
        text(190, y + 9, 26, ink, what)
      );
    })
    .join('');
  return svg(
    720,
    62 + step * 4 + 62,
    rect(0, 0, 720, 420, paper) + line(`M150 62V${62 + step * 4}`, stone, 6) + dots,
    { radius: 16 },
  );
}

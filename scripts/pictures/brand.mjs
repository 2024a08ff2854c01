// The blog's own images: its logo, its icons, its authors, and the room on its home page.

import {
  at,
  audience,
  circle,
  colour,
  facing,
  fromBehind,
  glow,
  gradient,
  line,
  path,
  rect,
  svg,
} from './figures.mjs';
import { text } from './lettering.mjs';

const { ink, indigo, sky, coral, sun, mint, plum, paper, stone, wood, woodDark } = colour;

function mark() {
  return (
    path(
      'M10 14h44a8 8 0 0 1 8 8v24a8 8 0 0 1-8 8H30L17 63v-9h-7a8 8 0 0 1-8-8V22a8 8 0 0 1 8-8z',
      indigo,
    ) +
    rect(20, 18, 24, 6, colour.night, 3) +
    rect(24, 1, 16, 20, coral, 2) +
    line('M13 34h38M13 44h24', paper, 5)
  );
}

export function logo() {
  return svg(64, 64, mark());
}

export function favicon() {
  return svg(64, 64, mark());
}

export function appIcon() {
  return svg(64, 64, rect(0, 0, 64, 64, paper) + at(12.8, 12.8, 0.6, mark()));
}

export function avatarSaim() {
  return svg(
    160,
    160,
    rect(0, 0, 160, 160, sun) +
      line('M58-6 80 40 102-6', coral, 13) +
      rect(70, 32, 20, 16, ink, 5) +
      rect(26, 46, 108, 82, paper, 12) +
      path('M26 74V58a12 12 0 0 1 12-12h84a12 12 0 0 1 12 12v16z', indigo) +
      text(80, 112, 35, ink, 'Saim', { weight: 'bold', anchor: 'middle' }),
  );
}

export function avatarMaren() {
  const who = { skin: '#f0c6a4', hair: '#c68a3f', shirt: coral, cut: 'bun' };
  return portrait(mint, facing(who, { glasses: true }));
}

export function avatarTunde() {
  const who = { skin: '#74472c', hair: '#2a1c1b', shirt: sun, cut: 'curly' };
  return portrait(sky, facing(who));
}

function portrait(background, figure) {
  return svg(160, 160, rect(0, 0, 160, 160, background) + at(80, 110, 1.2, figure));
}

export function stage() {
  const curtain = Array.from({ length: 12 }, (_, fold) =>
    rect(fold * 80, 0, 40, 470, '#333a82', 0, 'opacity=".55"'),
  ).join('');
  const screen =
    rect(196, 62, 420, 250, '#151837', 14) +
    rect(206, 72, 400, 230, paper, 8) +
    rect(236, 104, 190, 22, ink, 5) +
    rect(236, 142, 130, 12, stone, 6) +
    rect(236, 166, 150, 12, stone, 6) +
    rect(236, 190, 110, 12, stone, 6) +
    rect(236, 246, 96, 30, coral, 15) +
    path(
      'M446 236 486 182l30 30 54-84',
      'none',
      `stroke="${indigo}" stroke-width="9" stroke-linecap="round" stroke-linejoin="round"`,
    ) +
    circle(570, 128, 11, coral) +
    line('M436 262h142', stone, 5);
  const speaker = at(
    736,
    268,
    1.02,
    line('M-44 44C-84 48-100 26-108-2', coral, 22) +
      circle(-109, -8, 11, '#b0714a') +
      facing({ skin: '#b0714a', hair: '#2a1c1b', shirt: coral, cut: 'long' }),
  );
  const lectern =
    path('M676 356h124l-14 118H690z', wood) +
    rect(664, 342, 148, 20, woodDark, 6) +
    line('M704 342v-30', ink, 4) +
    circle(704, 308, 7, ink);
  const question = at(
    286,
    588,
    1.1,
    line('M44 50C70 20 74-40 66-104', sky, 24) +
      circle(65, -114, 14, '#f3cba8') +
      fromBehind({ skin: '#f3cba8', hair: '#5b3724', shirt: sky, cut: 'short' }),
  );
  return svg(
    960,
    720,
    `<defs>${gradient('wall', [
      [0, '#262b63'],
      [1, '#3d3f8f'],
    ])}${glow('lamp', '#8f9bf0', 0.55)}</defs>` +
      rect(0, 0, 960, 720, 'url(#wall)') +
      curtain +
      circle(406, 190, 340, 'url(#lamp)') +
      screen +
      speaker +
      rect(0, 440, 960, 40, '#59407a') +
      rect(0, 474, 960, 246, '#1a1d43') +
      lectern +
      audience([{ y: 528, scale: 0.86, seats: 9, from: 36, step: 112, seed: 2 }]) +
      audience([{ y: 604, scale: 1.08, seats: 1, from: 120, step: 150, seed: 5 }]) +
      question +
      audience([{ y: 606, scale: 1.08, seats: 4, from: 446, step: 152, seed: 9 }]) +
      audience([{ y: 700, scale: 1.36, seats: 6, from: 20, step: 188, seed: 4 }]),
    { radius: 28 },
  );
}

export function blankCover() {
  const curtain = Array.from({ length: 8 }, (_, fold) =>
    rect(fold * 80, 0, 40, 300, '#333a82', 0, 'opacity=".55"'),
  );
  const screen = rect(190, 52, 260, 160, '#151837', 12) + rect(197, 59, 246, 146, paper, 7);
  const defs = `<defs>${gradient('wall', [
    [0, '#262b63'],
    [1, '#3d3f8f'],
  ])}${glow('lamp', '#8f9bf0', 0.55)}</defs>`;
  return svg(
    640,
    360,
    defs +
      rect(0, 0, 640, 360, 'url(#wall)') +
      curtain.join('') +
      circle(320, 130, 230, 'url(#lamp)') +
      screen +
      at(283, 92, 1.15, mark()) +
      rect(0, 292, 640, 68, '#1d2145') +
      rect(0, 292, 640, 7, plum),
  );
}

export function socialCard() {
  const row = audience([
    { y: 520, scale: 0.86, seats: 8, from: 690, step: 104, seed: 1 },
    { y: 604, scale: 1.14, seats: 6, from: 640, step: 136, seed: 6 },
  ]);
  const bubble =
    path(
      'M760 96h330a30 30 0 0 1 30 30v168a30 30 0 0 1-30 30H900l-66 62v-62h-74a30 30 0 0 1-30-30V126a30 30 0 0 1 30-30z',
      paper,
    ) +
    rect(776, 144, 190, 24, ink, 12) +
    rect(776, 190, 294, 16, stone, 8) +
    rect(776, 222, 260, 16, stone, 8) +
    rect(776, 264, 110, 26, coral, 13);
  return svg(
    1200,
    630,
    `<defs>${gradient(
      'wall',
      [
        [0, '#262b63'],
        [1, '#454aa6'],
      ],
      { x2: 1 },
    )}</defs>` +
      rect(0, 0, 1200, 630, 'url(#wall)') +
      circle(1130, 40, 220, sun, 'opacity=".12"') +
      bubble +
      row +
      at(80, 92, 1.7, rect(-14, -12, 92, 88, paper, 20) + mark()) +
      text(66, 340, 84, paper, 'Event', { weight: 'bold', tracking: -0.03 }) +
      text(66, 430, 84, paper, 'Write-ups', { weight: 'bold', tracking: -0.03 }) +
      text(68, 498, 31, sky, 'What was said, what was asked,') +
      text(68, 540, 31, sky, 'what we would do differently'),
  );
}

// One function per picture, first the ones of the site, then those of the posts.

import {
  at,
  audience,
  circle,
  code,
  colour,
  facing,
  fromBehind,
  glow,
  gradient,
  laptop,
  line,
  mug,
  path,
  rect,
  svg,
  text,
} from './figures.mjs';

const { ink, indigo, sky, coral, sun, mint, plum, paper, stone, wood, woodDark } = colour;

/** The mark: a speech bubble that is also a name badge. */
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

/** For home screens, which cut icons to shapes of their own: the mark keeps to the middle, and paper fills the rest. */
export function appIcon() {
  return svg(64, 64, rect(0, 0, 64, 64, paper) + at(12.8, 12.8, 0.6, mark()));
}

/** Saim is a real person, so the avatar is a name badge and not an invented face. */
export function avatarSaim() {
  return svg(
    160,
    160,
    rect(0, 0, 160, 160, sun) +
      line('M58-6 80 40 102-6', coral, 13) +
      rect(70, 32, 20, 16, ink, 5) +
      rect(26, 46, 108, 82, paper, 12) +
      path('M26 74V58a12 12 0 0 1 12-12h84a12 12 0 0 1 12 12v16z', indigo) +
      text(80, 112, 35, ink, 'Saim', 'font-weight="800" text-anchor="middle"'),
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

/** The home page: a talk, seen from the back of the room. */
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

/** An empty stage, for the card of a post without a picture. */
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
      text(66, 340, 84, paper, 'Event', 'font-weight="800" letter-spacing="-2"') +
      text(66, 430, 84, paper, 'Write-ups', 'font-weight="800" letter-spacing="-2"') +
      text(68, 498, 31, sky, 'What was said, what was asked,', 'font-weight="500"') +
      text(68, 540, 31, sky, 'what we would do differently', 'font-weight="500"'),
  );
}

/** The title slide of the talk at DevOpsCon, 783 by 447. */
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
      text(46, 140, 64, paper, 'Zero Trust', 'font-weight="800" letter-spacing="-2"') +
      text(46, 206, 64, sun, 'or Bust', 'font-weight="800" letter-spacing="-2"') +
      text(48, 248, 19, sky, 'Secure access to Kubernetes clusters', 'font-weight="500"') +
      text(48, 276, 15, sky, 'DevOpsCon New York · 2023', 'font-weight="400"'),
  );
}

/** Meetup: an evening room above the harbour. */
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
    text(776, 148, 27, ink, 'Who gets woken up?', 'font-weight="700"') +
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

/** Meetup: what happened between the first page and the fix. */
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
        text(28, y + 9, 26, ink, time, 'font-weight="700"') +
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

/** Announcement: the poster. */
export function northlightPoster() {
  const aurora = (d, fill, opacity) => path(d, fill, `opacity="${opacity}"`);
  const stars = Array.from({ length: 46 }, (_, star) =>
    circle((star * 277) % 1200, (star * 131) % 300, 1 + (star % 3) * 0.7, '#fff', 'opacity=".75"'),
  ).join('');
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
      path(
        'M0 470 150 372l70 44 120-84 150 110 90-60 120 98 130-150 110 110 100-120 160 160v100H0z',
        '#2d3380',
      ) +
      path('M830 320l44 44-28-4-18 14-26-16zM1040 310l46 46-26-2-22 16-30-22z', '#eef0ff') +
      path('M0 500 120 430l110 50 130-60 160 70H0z', '#1a1e50') +
      rect(0, 486, 1200, 144, 'url(#sea)') +
      line('M640 530h160M860 556h210M700 590h120M980 520h90', '#7df0c0', 4, 'opacity=".45"') +
      house(716, 494, coral) +
      house(786, 494, mint) +
      house(856, 494, sun) +
      house(942, 494, coral) +
      text(72, 142, 82, '#fff', 'Northlight', 'font-weight="800" letter-spacing="-2"') +
      text(74, 212, 55, '#fff', 'Platform Days', 'font-weight="600" letter-spacing="-1"') +
      text(76, 278, 35, sun, '2 and 3 April 2025 · Tromsø', 'font-weight="700"') +
      text(76, 590, 27, '#d9defc', 'An invented event', 'font-weight="500"'),
  );
}

/** Workshop: people around one long table. */
export function workshopTable() {
  const pane =
    rect(330, 46, 540, 236, '#e9ecfb', 8) +
    rect(342, 58, 516, 212, 'url(#day)') +
    path('M342 270v-58l86-76 54 50 74-92 92 98 62-54 148 106v26z', '#8f9bd9') +
    path(
      'M556 94l40 44-24-4-16 16-26-20zM428 136l24 24-14-2-12 10-18-12zM710 138l28 22-18-2-14 10-14-16z',
      '#fff',
    ) +
    rect(596, 58, 8, 212, '#e9ecfb');
  const clock =
    circle(1022, 138, 58, paper, `stroke="${ink}" stroke-width="8"`) +
    line('M1022 138v-34M1022 138l24 14', ink, 7);
  const shelf =
    rect(70, 214, 190, 12, woodDark, 3) +
    rect(84, 142, 26, 72, coral, 3) +
    rect(114, 154, 22, 60, indigo, 3) +
    rect(140, 136, 24, 78, mint, 3) +
    path('M196 214c-14-26-10-52 8-62 20 8 24 36 12 62z', '#5d9d72') +
    rect(188, 190, 38, 24, sun, 4);
  const people = [
    [{ skin: '#f3cba8', hair: '#a2492f', shirt: mint, cut: 'long' }, { down: true }],
    [{ skin: '#74472c', hair: '#1d1517', shirt: sun, cut: 'short' }, {}],
    [{ skin: '#dca074', hair: '#2f7f86', shirt: indigo, cut: 'scarf' }, { down: true }],
    [
      { skin: '#e8b58c', hair: '#8d92a3', shirt: plum, cut: 'short' },
      { glasses: true, smile: false },
    ],
    [{ skin: '#b0714a', hair: '#2a1c1b', shirt: coral, cut: 'bun' }, {}],
  ];
  const row = people
    .map(([who, mood], seat) => at(152 + seat * 224, 366, 1.28, facing(who, mood)))
    .join('');
  const lids = ['#c9cde0', '#3a3f63', '#c9cde0', '#dfe2ee', '#3a3f63'];
  const laptops = people
    .map((_, seat) =>
      at(152 + seat * 224, 528, 1.12, laptop(lids[seat], [coral, mint, sun, indigo, coral][seat])),
    )
    .join('');
  const cups =
    at(288, 566, 0.9, mug(coral)) + at(738, 574, 0.9, mug(indigo)) + at(1110, 600, 0.9, mug(mint));
  const paperwork =
    path('M470 566l96-6 10 40-104 8z', '#fff') +
    line('M486 576l66-4M488 588l50-4', stone, 4) +
    path('M884 578l84 10-8 40-88-10z', '#ffe9ab') +
    line('M890 590l56 6M888 602l42 5', '#d1a94a', 4);
  return svg(
    1200,
    675,
    `<defs>${gradient('room', [
      [0, '#e8e3f2'],
      [1, '#cfc9e4'],
    ])}${gradient('day', [
      [0, '#9fb4f2'],
      [1, '#f8dcc0'],
    ])}${gradient('table', [
      [0, '#cf9468'],
      [1, '#a66c48'],
    ])}</defs>` +
      rect(0, 0, 1200, 675, 'url(#room)') +
      shelf +
      pane +
      clock +
      row +
      path('M0 500h1200v175H0z', 'url(#table)') +
      rect(0, 494, 1200, 10, '#e0ab80') +
      laptops +
      cups +
      paperwork,
  );
}

/** Workshop: the wall of notes at the end. */
export function stickyNotes() {
  const heads = ['Worked', 'Stuck', 'Next time'];
  const fills = [
    [mint, '#8fd6bd', mint],
    [coral, '#f68f76', '#f7a08a'],
    [sun, '#fbd583', sun],
  ];
  const turns = [-4, 3, -2, 5, -3, 2, -5, 4];
  let note = 0;
  const columns = heads
    .map((head, column) => {
      const x = 64 + column * 236;
      const notes = Array.from({ length: [5, 6, 4][column] }, (_, index) => {
        const nx = x + (index % 2) * 106 + 48;
        const ny = 184 + Math.floor(index / 2) * 122 + (index % 2) * 14;
        note += 1;
        const long = 46 - ((note * 13) % 22);
        return at(
          nx,
          ny,
          1,
          rect(-44, -40, 94, 94, '#1d2145', 2, 'opacity=".12"') +
            rect(-47, -46, 94, 94, fills[column][index % 3], 2) +
            line(`M-32-26h58M-32-8h${long}M-32 10h${60 - (note % 3) * 14}`, ink, 5, 'opacity=".7"'),
          turns[note % turns.length],
        );
      }).join('');
      return (
        text(x + 100, 104, 34, ink, head, 'font-weight="800" text-anchor="middle"') +
        line(`M${x + 34} 120h132`, indigo, 6) +
        notes
      );
    })
    .join('');
  const hand = at(
    668,
    470,
    1,
    rect(-56, -74, 94, 94, '#fbd583', 2) +
      line('M-40-54h58M-40-36h36', ink, 5, 'opacity=".7"') +
      line('M160 190 66 62', indigo, 66) +
      line('M70 66 40 26', '#92593a', 44) +
      line('M46 30 14-8M34 40-4 6M56 16 30-18', '#92593a', 17),
  );
  return svg(
    800,
    600,
    `<defs>${gradient('board', [
      [0, '#fbfaf6'],
      [1, '#e6e3ee'],
    ])}</defs>` +
      rect(0, 0, 800, 600, 'url(#board)') +
      line('M282 70v480M518 70v480', '#cfcbdc', 4, 'stroke-dasharray="2 14"') +
      columns +
      hand,
  );
}

/** Workshop: two people and one refusal. */
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

/** What kept the talks to twelve minutes. */
export function eggTimer() {
  const ticks = Array.from({ length: 24 }, (_, tick) => {
    const angle = (tick / 24) * 2 * Math.PI;
    const [x, y] = [Math.sin(angle), -Math.cos(angle)];
    const inner = tick % 6 === 0 ? 150 : 166;
    return `M${480 + x * inner} ${350 + y * inner}L${480 + x * 184} ${350 + y * 184}`;
  }).join('');
  return svg(
    960,
    720,
    `<defs>${gradient('wall', [
      [0, '#2b3170'],
      [1, '#1d2145'],
    ])}${glow('lamp', sun, 0.5)}</defs>` +
      rect(0, 0, 960, 720, 'url(#wall)') +
      circle(480, 330, 420, 'url(#lamp)') +
      rect(0, 560, 960, 160, wood) +
      rect(0, 560, 960, 14, woodDark) +
      `<ellipse cx="480" cy="590" rx="230" ry="26" fill="${woodDark}"/>` +
      circle(480, 350, 236, coral) +
      circle(480, 350, 210, paper) +
      line(ticks, ink, 7) +
      line('M480 350 586 244', coral, 16) +
      circle(480, 350, 26, ink) +
      rect(452, 96, 56, 34, ink, 10),
  );
}

/** What would not turn off. */
export function radiator() {
  const ribs = Array.from({ length: 9 }, (_, rib) =>
    rect(216 + rib * 60, 220, 46, 330, paper, 22),
  ).join('');
  const heat = [300, 480, 660].map((x) => `M${x} 170c-40-30 40-60 0-90`).join('');
  return svg(
    960,
    720,
    `<defs>${gradient('plaster', [
      [0, '#e9d9c3'],
      [1, '#d8c0a0'],
    ])}</defs>` +
      rect(0, 0, 960, 720, 'url(#plaster)') +
      rect(0, 620, 960, 100, woodDark) +
      rect(190, 250, 580, 20, stone, 10) +
      rect(190, 500, 580, 20, stone, 10) +
      ribs +
      rect(240, 545, 20, 76, stone) +
      rect(700, 545, 20, 76, stone) +
      circle(796, 510, 42, ink) +
      circle(796, 510, 14, coral) +
      line(heat, coral, 14, 'opacity=".8"'),
  );
}

/** A month of pages, with a dot on each. */
export function dottedPages() {
  const colours = [mint, coral, coral, mint, coral, mint, mint, coral, mint, coral, mint, mint];
  const pages = colours
    .map((dot, index) => {
      const [x, y] = [90 + (index % 4) * 205, 70 + Math.floor(index / 4) * 205];
      return (
        `<g transform="rotate(${((index * 7) % 9) - 4} ${x + 80} ${y + 80})">` +
        rect(x, y, 165, 165, paper, 4) +
        line(`M${x + 22} ${y + 40}h92M${x + 22} ${y + 66}h112M${x + 22} ${y + 92}h70`, stone, 10) +
        circle(x + 124, y + 124, 22, dot) +
        '</g>'
      );
    })
    .join('');
  return svg(960, 720, rect(0, 0, 960, 720, '#6d7385') + pages);
}

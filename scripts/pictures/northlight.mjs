// Pictures of the posts about Northlight Platform Days 2025.

import {
  at,
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

const { ink, indigo, coral, sun, mint, plum, paper, stone, woodDark } = colour;

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

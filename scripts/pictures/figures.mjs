// The building blocks of every image: colours, people, furniture. Each function returns a piece of
// SVG as a string.

export const colour = {
  ink: '#1d2145',
  night: '#2b3170',
  indigo: '#4453c9',
  sky: '#b3c0f7',
  coral: '#ef6a4c',
  sun: '#f7c052',
  mint: '#6fc3a8',
  plum: '#7b4679',
  paper: '#f8f5ee',
  stone: '#d9d5cb',
  wood: '#b9805a',
  woodDark: '#8d5c3f',
};

const skins = ['#f3cba8', '#dca074', '#b0714a', '#74472c', '#e8b58c', '#92593a'];
const hairs = ['#2a1c1b', '#5b3724', '#c68a3f', '#9a9fb0', '#3d2622', '#a2492f'];
const shirts = ['#4453c9', '#ef6a4c', '#6fc3a8', '#f7c052', '#7b4679', '#b3c0f7', '#2f7f86'];
const cuts = ['short', 'long', 'bun', 'short', 'curly', 'bald', 'scarf'];

/** Returns an image: `content` on a canvas. */
export function svg(width, height, content, { radius = 0, label = '' } = {}) {
  const clip = radius
    ? `<defs><clipPath id="frame"><rect width="${width}" height="${height}" rx="${radius}"/></clipPath></defs>`
    : '';
  const body = radius ? `<g clip-path="url(#frame)">${content}</g>` : content;
  const title = label ? `<title>${label}</title>` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${title}${clip}${body}</svg>\n`;
}

/** Returns a vertical (or `angle`d) gradient to fill with `url(#id)`. */
export function gradient(id, stops, { x2 = 0, y2 = 1 } = {}) {
  const list = stops.map(
    ([offset, stopColour, opacity = 1]) =>
      `<stop offset="${offset}" stop-color="${stopColour}" stop-opacity="${opacity}"/>`,
  );
  return `<linearGradient id="${id}" x1="0" y1="0" x2="${x2}" y2="${y2}">${list.join('')}</linearGradient>`;
}

export function glow(id, glowColour, opacity) {
  return `<radialGradient id="${id}"><stop offset="0" stop-color="${glowColour}" stop-opacity="${opacity}"/><stop offset="1" stop-color="${glowColour}" stop-opacity="0"/></radialGradient>`;
}

export function rect(x, y, width, height, fill, rx = 0, more = '') {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${rx}" fill="${fill}" ${more}/>`;
}

export function circle(x, y, r, fill, more = '') {
  return `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${more}/>`;
}

export function path(d, fill, more = '') {
  return `<path d="${d}" fill="${fill}" ${more}/>`;
}

export function line(d, stroke, width, more = '') {
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
}

export function code(x, y, size, fill, content) {
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" xml:space="preserve" font-family="'DejaVu Sans Mono', ui-monospace, Menlo, Consolas, monospace">${content}</text>`;
}

export function at(x, y, scale, content, turn = 0) {
  return `<g transform="translate(${x} ${y}) scale(${scale}) rotate(${turn})">${content}</g>`;
}

/** Returns a look that differs from one seat to the next, but is the same on every run. */
export function look(seed) {
  const pick = (list, salt) => list[(Math.imul(seed * 7 + salt, 2654435761) >>> 16) % list.length];
  return { skin: pick(skins, 1), hair: pick(hairs, 2), shirt: pick(shirts, 3), cut: pick(cuts, 4) };
}

/** Draws someone in the audience, from behind. The origin is the middle of the neck. */
export function fromBehind({ skin, hair, shirt, cut }) {
  const shoulders = path('M-58 110V52C-58 14-30 4 0 4s58 10 58 48v58z', shirt);
  const neck = rect(-11, -14, 22, 26, skin, 10);
  const ears = circle(-27, -34, 6, skin) + circle(27, -34, 6, skin);
  const skull = path('M-27-38a27 29 0 0 1 54 0c0 16-9 28-27 28s-27-12-27-28z', skin);
  const cap = path('M-28-38a28 30 0 0 1 56 0c0 20-8 29-28 29s-28-9-28-29z', hair);
  switch (cut) {
    case 'long':
      return (
        shoulders +
        neck +
        path('M-30-36a30 32 0 0 1 60 0c0 22 6 38 8 56-20 10-56 10-76 0 2-18 8-34 8-56z', hair)
      );
    case 'bun':
      return shoulders + neck + ears + skull + cap + circle(0, -72, 14, hair);
    case 'curly':
      return (
        shoulders +
        neck +
        [
          [-22, -30],
          [22, -30],
          [-26, -48],
          [26, -48],
          [-12, -64],
          [12, -64],
          [0, -44],
          [0, -26],
          [-12, -24],
          [12, -24],
        ]
          .map(([x, y]) => circle(x, y, 15, hair))
          .join('')
      );
    case 'bald':
      return shoulders + neck + ears + skull;
    case 'scarf':
      return (
        shoulders +
        path('M-30-36a30 32 0 0 1 60 0c0 20 12 34 20 46-26 18-74 18-100 0 8-12 20-26 20-46z', hair)
      );
    default:
      return shoulders + neck + ears + skull + cap;
  }
}

/** Draws someone facing us, down to the chest. The origin is the middle of the neck. */
export function facing(
  { skin, hair, shirt, cut },
  { smile = true, glasses = false, down = false } = {},
) {
  const behind = {
    long: path('M-33-34a33 35 0 0 1 66 0c0 24 4 44 8 60-24 8-58 8-82 0 4-16 8-36 8-60z', hair),
    bun: circle(0, -74, 15, hair),
    scarf: path(
      'M-34-34a34 36 0 0 1 68 0c0 26 10 40 18 54-28 16-76 16-104 0 8-14 18-28 18-54z',
      hair,
    ),
  };
  const fringe = {
    short: path(
      'M-29-36c-2-24 12-35 29-35s31 11 29 35c-5-11-9-15-14-17-14 4-28 2-34-3-4 4-8 10-10 20z',
      hair,
    ),
    long: path('M-29-32c-3-26 12-38 29-38s32 12 29 38c-6-16-14-22-24-26-8 10-22 14-34 26z', hair),
    bun: path('M-28-38c0-22 12-32 28-32s28 10 28 32c-8-12-16-16-28-16s-20 4-28 16z', hair),
    curly: [
      [-24, -42],
      [-18, -56],
      [-4, -63],
      [11, -61],
      [22, -51],
      [27, -40],
      [2, -53],
    ]
      .map(([x, y]) => circle(x, y, 12, hair))
      .join(''),
    scarf: line('M-27-26c-3-28 10-38 27-38s30 10 27 38', hair, 10),
    bald: '',
  };
  const eyeHeight = down ? -27 : -31;
  const eyes = down
    ? line(`M-15 ${eyeHeight}q5 4 9 0M6 ${eyeHeight}q5 4 9 0`, colour.ink, 2.6)
    : circle(-10, eyeHeight, 3, colour.ink) + circle(10, eyeHeight, 3, colour.ink);
  const mouth = smile
    ? line('M-8-17q8 8 16 0', colour.ink, 2.6)
    : line('M-5-15h10', colour.ink, 2.6);
  const spectacles = glasses
    ? `<g fill="none" stroke="${colour.ink}" stroke-width="2.4"><circle cx="-11" cy="-31" r="8.5"/><circle cx="11" cy="-31" r="8.5"/><path d="M-2.5-31h5"/></g>`
    : '';
  return (
    (behind[cut] ?? '') +
    path('M-56 110V54C-56 20-30 8 0 8s56 12 56 46v56z', shirt) +
    path('M-16 9q16 18 32 0l-4-6h-24z', skin) +
    rect(-11, -14, 22, 26, skin, 10) +
    (cut === 'scarf' ? '' : circle(-28, -30, 6, skin) + circle(28, -30, 6, skin)) +
    path('M-28-36a28 31 0 0 1 56 0c0 20-11 35-28 35s-28-15-28-35z', skin) +
    (fringe[cut] ?? '') +
    eyes +
    mouth +
    spectacles
  );
}

/** Draws the back of an open laptop, 120 wide. The origin is the middle of its lower edge. */
export function laptop(lid = '#c9cde0', sticker = colour.coral) {
  return (
    path('M-56-74h112a8 8 0 0 1 8 8V0H-64v-66a8 8 0 0 1 8-8z', lid) +
    circle(0, -38, 10, sticker) +
    rect(-74, -3, 148, 9, '#8c92b0', 4)
  );
}

export function mug(fill = colour.coral) {
  return (
    line('M16-24h8a7 7 0 0 1 0 16h-8', fill, 6) +
    path('M-17-34h34v28a8 8 0 0 1-8 8H-9a8 8 0 0 1-8-8z', fill)
  );
}

/** Draws rows of heads, farthest first. `seed` decides who sits there. */
export function audience(rows) {
  return rows
    .map(({ y, scale, seats, from, step, seed = 0 }) =>
      Array.from({ length: seats }, (_, seat) => {
        const wobble = ((seat * 37 + seed * 11) % 9) - 4;
        return at(
          from + seat * step,
          y + wobble * scale * 1.6,
          scale,
          fromBehind(look(seat * 3 + seed)),
        );
      }).join(''),
    )
    .join('');
}

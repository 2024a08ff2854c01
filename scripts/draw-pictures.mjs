// Draws every picture of this blog: `node scripts/draw-pictures.mjs`.
// SVG files need nothing else; PNG files need `rsvg-convert` (librsvg2-bin), `pngquant` and the Inter font.

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as brand from './pictures/brand.mjs';
import * as devopscon from './pictures/devopscon.mjs';
import { writeIco } from './pictures/ico.mjs';
import * as northlight from './pictures/northlight.mjs';
import * as posters from './pictures/posters.mjs';
import * as quayside from './pictures/quayside.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const posts = 'static/img/blogs';

const pictures = {
  'static/img/logo.svg': brand.logo,
  'static/img/favicon.svg': brand.favicon,
  'static/favicon.ico': brand.favicon,
  'static/img/icon-192.png': sized(brand.favicon, 192),
  'static/img/icon-512.png': sized(brand.favicon, 512),
  'static/img/icon-maskable.png': sized(brand.appIcon, 512),
  'static/img/apple-touch-icon.png': sized(brand.appIcon, 180),
  'static/img/stage.svg': brand.stage,
  'static/img/social-card.png': brand.socialCard,
  'static/img/blank-cover.svg': brand.blankCover,
  'static/img/authors/saim.svg': brand.avatarSaim,
  'static/img/authors/maren.svg': brand.avatarMaren,
  'static/img/authors/tunde.svg': brand.avatarTunde,
  [`${posts}/paralus-at-devopscon-2023/zero-trust-or-bust-devopscon-2023.png`]:
    devopscon.zeroTrustOrBust,
  'blog/2024-11-18-quayside-on-call/room.png': quayside.meetupRoom,
  // The same picture once more, at an address of its own: a recording names it, and so do search engines.
  [`${posts}/quayside-on-call/room.png`]: quayside.meetupRoom,
  'blog/2024-11-18-quayside-on-call/egg-timer.png': quayside.eggTimer,
  'blog/2024-11-18-quayside-on-call/radiator.png': quayside.radiator,
  'blog/2024-11-18-quayside-on-call/pages.png': quayside.dottedPages,
  [`${posts}/quayside-on-call/pager-timeline.svg`]: quayside.pagerTimeline,
  [`${posts}/northlight-platform-days-2025/poster.svg`]: northlight.northlightPoster,
  'blog/2025-04-09-northlight-access-workshop/table.png': northlight.workshopTable,
  'blog/2025-04-09-northlight-access-workshop/sticky-notes.png': northlight.stickyNotes,
  'blog/2025-10-07-quayside-on-call-50/poster.svg': posters.quaysidePoster,
  'blog/2025-09-12-saltwater-data-camp/poster.svg': posters.saltwaterPoster,
  'blog/2024-07-09-midsummer-hack/poster.svg': posters.midsummerPoster,
  [`${posts}/northlight-platform-days-2025/forbidden.png`]: northlight.pairAtLaptop,
};

for (const [file, scene] of Object.entries(pictures)) {
  const target = join(root, file);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, contentOf(file, scene));
}

function contentOf(file, scene) {
  if (file.endsWith('.svg')) return scene();
  if (file.endsWith('.png')) return toPng(scene());
  return writeIco([16, 32, 48].map((size) => ({ size, png: toPng(sized(scene, size)()) })));
}

/** A square drawing at another size. */
function sized(scene, size) {
  return () => scene().replace(/width="\d+" height="\d+"/, `width="${size}" height="${size}"`);
}

function toPng(drawing) {
  const full = execFileSync('rsvg-convert', ['--format', 'png'], { input: drawing });
  return execFileSync('pngquant', ['--quality', '70-95', '--speed', '1', '--strip', '-'], {
    input: full,
  });
}

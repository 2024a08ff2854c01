// Draws every picture of this blog: `node scripts/draw-pictures.mjs`.
// SVG files need nothing else; PNG files need `rsvg-convert` (librsvg2-bin), `pngquant` and the Inter font.

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeIco } from './pictures/ico.mjs';
import * as scenes from './pictures/scenes.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const posts = 'static/img/blogs';

const pictures = {
  'static/img/logo.svg': scenes.logo,
  'static/img/favicon.svg': scenes.favicon,
  'static/favicon.ico': scenes.favicon,
  'static/img/icon-192.png': sized(scenes.favicon, 192),
  'static/img/icon-512.png': sized(scenes.favicon, 512),
  'static/img/icon-maskable.png': sized(scenes.appIcon, 512),
  'static/img/apple-touch-icon.png': sized(scenes.appIcon, 180),
  'static/img/stage.svg': scenes.stage,
  'static/img/social-card.png': scenes.socialCard,
  'static/img/blank-cover.svg': scenes.blankCover,
  'static/img/authors/saim.svg': scenes.avatarSaim,
  'static/img/authors/maren.svg': scenes.avatarMaren,
  'static/img/authors/tunde.svg': scenes.avatarTunde,
  [`${posts}/paralus-at-devopscon-2023/zero-trust-or-bust-devopscon-2023.png`]:
    scenes.zeroTrustOrBust,
  'blog/2024-11-18-quayside-on-call/room.png': scenes.meetupRoom,
  // The same picture once more, at an address of its own: a recording names it, and so do search engines.
  [`${posts}/quayside-on-call/room.png`]: scenes.meetupRoom,
  'blog/2024-11-18-quayside-on-call/egg-timer.png': scenes.eggTimer,
  'blog/2024-11-18-quayside-on-call/radiator.png': scenes.radiator,
  'blog/2024-11-18-quayside-on-call/pages.png': scenes.dottedPages,
  [`${posts}/quayside-on-call/pager-timeline.svg`]: scenes.pagerTimeline,
  [`${posts}/northlight-platform-days-2025/poster.svg`]: scenes.northlightPoster,
  'blog/2025-04-09-northlight-access-workshop/table.png': scenes.workshopTable,
  'blog/2025-04-09-northlight-access-workshop/sticky-notes.png': scenes.stickyNotes,
  [`${posts}/northlight-platform-days-2025/forbidden.png`]: scenes.pairAtLaptop,
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

// Draws every image of this blog: `node scripts/draw-pictures.mjs`. SVG files need nothing else;
// PNG files need `rsvg-convert` (librsvg2-bin) and `pngquant`. With file names, it only draws
// those. render-photos.mjs renders the images that look like photographs.

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
import * as restoreNight from './pictures/restoreNight.mjs';

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
  [`${posts}/quayside-on-call/room.png`]: quayside.meetupRoom,
  [`${posts}/quayside-on-call/pager-timeline.svg`]: quayside.pagerTimeline,
  [`${posts}/restore-night/guesses.svg`]: restoreNight.guesses,
  [`${posts}/northlight-platform-days-2025/poster.svg`]: northlight.northlightPoster,
  'blog/2026-11-10-quayside-on-call-30/poster.svg': posters.quaysidePoster,
  'blog/2025-09-12-saltwater-data-camp/poster.svg': posters.saltwaterPoster,
  'blog/2024-07-09-midsummer-hack/poster.svg': posters.midsummerPoster,
  [`${posts}/northlight-platform-days-2025/forbidden.png`]: northlight.pairAtLaptop,
};

const asked = process.argv.slice(2);

for (const [file, scene] of Object.entries(pictures)) {
  if (asked.length > 0 && !asked.includes(file)) continue;
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

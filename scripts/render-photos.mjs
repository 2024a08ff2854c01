// Renders the images of this blog that look like photographs: `node scripts/render-photos.mjs
// [SCENE …]`, or all of them without a name. It needs Blender with NumPy (Debian: `apt-get install
// blender python3-numpy`), and a minute or two for each image.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const root = join(fileURLToPath(import.meta.url), '../..');

/** The files that each scene is rendered for. The scenes are in photos/scenes. */
const targets = {
  bridge: 'blog/2023-10-20-paralus-at-devopscon/bridge.jpg',
  laptop: 'blog/2024-07-09-midsummer-hack/laptop.jpg',
  phone: 'blog/2024-11-18-quayside-on-call/phone.jpg',
  'egg-timer': 'blog/2024-11-18-quayside-on-call/egg-timer.jpg',
  radiator: 'blog/2024-11-18-quayside-on-call/radiator.jpg',
  pages: 'blog/2024-11-18-quayside-on-call/pages.jpg',
  harbour: 'blog/2024-11-18-quayside-on-call/harbour.jpg',
  'lecture-hall': 'blog/2025-04-07-northlight-notes/lecture-hall.jpg',
  stage: 'blog/2025-04-07-northlight-notes/stage.jpg',
  badges: 'blog/2025-04-07-northlight-notes/badges.jpg',
  waffles: 'blog/2025-04-07-northlight-notes/waffles.jpg',
  cables: 'blog/2025-04-09-northlight-access-workshop/cables.jpg',
  notes: 'blog/2025-04-09-northlight-access-workshop/notes.jpg',
  bollard: 'blog/2025-09-12-saltwater-data-camp/bollard.jpg',
  tapes: 'blog/2026-02-17-restore-night/tapes.jpg',
  corridor: 'blog/2026-02-17-restore-night/corridor.jpg',
};

const asked = process.argv.slice(2);
const scenes = asked.length > 0 ? asked : Object.keys(targets);
const unknown = scenes.filter((scene) => !(scene in targets));
if (unknown.length > 0) {
  console.error(
    `No scene is called ${unknown.join(', ')}. There are ${Object.keys(targets).join(', ')}.`,
  );
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'photos-'));
try {
  for (const scene of scenes) await render(scene);
} finally {
  rmSync(folder, { recursive: true });
}

async function render(scene) {
  const rendered = join(folder, `${scene}.png`);
  const script = join(root, 'scripts/photos/render.py');
  const options = ['--background', '--factory-startup', '--python-exit-code', '1'];
  execFileSync('blender', [...options, '--python', script, '--', scene, rendered], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { width, height } = await sharp(rendered).metadata();
  const { size } = await sharp(rendered)
    .resize({ width: width > height * 2 ? 2000 : width > height ? 1600 : 1200 })
    .jpeg({ quality: 84, mozjpeg: true })
    .toFile(join(root, targets[scene]));
  console.log(`${targets[scene]}: ${Math.round(size / 1000)} kB`);
}

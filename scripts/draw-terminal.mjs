// Draws the images for the README and the page of the plugin: the check's real output for two posts
// with one problem each, as one SVG for wide screens and one for phones.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const site = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'event-writeups-picture-')));
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what begins a code
const ESCAPE_CODE = /\u001b\[(\d+)m/;
const CODES = { 1: 'b', 2: 'd', 31: 'r', 32: 'g', 33: 'y', 34: 'u', 36: 'c' };
const faults = {
  'blog/2023-10-20-paralus-at-devopscon/index.md': ['[saim]', '[Saim]'],
  'blog/2024-11-18-quayside-on-call/index.md': ['image: ./phone.jpg', 'image: ./fone.jpg'],
};

try {
  for (const folder of ['blog', 'static'])
    cpSync(path.join(root, folder), path.join(site, folder), { recursive: true });
  const config = {
    title: 'x',
    url: 'https://example.com',
    presets: [['classic', {}]],
    plugins: ['docusaurus-plugin-event-writeups'],
  };
  writeFileSync(
    path.join(site, 'docusaurus.config.cjs'),
    `module.exports = ${JSON.stringify(config)};`,
  );
  for (const [file, [right, wrong]] of Object.entries(faults)) {
    const text = readFileSync(path.join(site, file), 'utf8');
    writeFileSync(path.join(site, file), text.replace(right, wrong));
  }
  const words = [path.join(root, 'lib/cli.js'), 'check', site];
  const { stdout } = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '1', NO_COLOR: '' },
  });
  const lines = stdout
    .replace(/ · \d+ ms/, ' · 40 ms')
    .trimEnd()
    .split('\n');
  mkdirSync(path.join(root, 'static/img/plugin'), { recursive: true });
  for (const [name, width, columns] of [
    ['check', 760, 400],
    ['check-narrow', 400, 45],
  ])
    writeFileSync(
      path.join(root, `static/img/plugin/${name}.svg`),
      draw(
        lines.flatMap((line) => wrap(line, columns)),
        width,
      ),
    );
} finally {
  rmSync(site, { recursive: true, force: true });
}

function draw(lines, width) {
  const height = 52 + lines.length * 20;
  const text = lines.map(
    (line, index) => `<text x="24" y="${48 + index * 20}">${spans(line)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="What the check prints of two posts with a fault each">
<style>text{font:13px ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:#d7dae0;white-space:pre}.b{font-weight:700}.d{fill:#7d8590}.r{fill:#ff7b72}.y{fill:#e3b341}.g{fill:#56d364}.u{fill:#79c0ff}.c{fill:#76e3ea}</style>
<rect width="100%" height="100%" rx="10" fill="#161b22"/>
<circle cx="20" cy="18" r="5" fill="#ff5f57"/><circle cx="38" cy="18" r="5" fill="#febc2e"/><circle cx="56" cy="18" r="5" fill="#28c840"/>
${text.join('\n')}
</svg>
`;
}

/**
 * Wraps a line for a narrow terminal; each part begins in the style in which the last one ended.
 */
function wrap(line, columns) {
  const rows = [''];
  let style = '';
  let length = 0;
  for (const [index, part] of line.split(ESCAPE_CODE).entries()) {
    if (index % 2 === 1) {
      const code = `\u001b[${part}m`;
      style += code;
      rows.push(rows.pop() + code);
      continue;
    }
    for (const character of part) {
      if (length === columns) {
        rows.push(style);
        length = 0;
      }
      rows.push(rows.pop() + character);
      length++;
    }
  }
  return rows;
}

/**
 * Splits text at escape codes (ECMA-48, "Select Graphic Rendition") into parts with their style.
 */
function spans(line) {
  const active = new Set();
  return line
    .split(ESCAPE_CODE)
    .map((part, index) => {
      if (index % 2 === 0)
        return part === ''
          ? ''
          : `<tspan class="${[...active].join(' ')}" xml:space="preserve">${escapeXml(part)}</tspan>`;
      const code = Number(part);
      if (code === 39) for (const color of 'rygcu') active.delete(color);
      else if (code === 22) for (const weight of 'bd') active.delete(weight);
      else if (CODES[code]) active.add(CODES[code]);
      return '';
    })
    .join('');
}

function escapeXml(text) {
  return text.replace(
    /[&<>]/g,
    (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character],
  );
}

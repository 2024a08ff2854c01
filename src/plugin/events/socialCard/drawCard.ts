import { fileURLToPath } from 'node:url';
import type sharpModule from 'sharp';
import type { SocialCard } from './socialCard.ts';

/** Draws a card as a PNG of 1200 × 630 pixels, the size that previews of links have (Open Graph). */
export async function drawCard({ lines }: SocialCard, sharp: typeof sharpModule): Promise<Buffer> {
  const write = (text: string, font: Font, size: number, color: string) =>
    sharp({
      text: {
        text: `<span foreground="${color}">${escapeMarkup(text)}</span>`,
        font: `${FAMILY} ${font} ${size}`,
        fontfile: fontFile(font),
        width: WIDTH - 2 * MARGIN,
        dpi: 72,
        rgba: true,
        wrap: 'word-char',
      },
    })
      .png()
      .toBuffer({ resolveWithObject: true });

  const name = await firstFitting(NAME_SIZES, (size) => write(lines.name, 'Bold', size, WHITE));
  const rows = [name];
  if (lines.facts !== '') rows.push(await write(lines.facts, 'Medium', 36, BRIGHT));
  if (lines.speakers !== '') rows.push(await write(lines.speakers, 'Medium', 30, SOFT));
  // From the bottom up: however long the name is, the facts stand on one line in all cards.
  let bottom = HEIGHT - MARGIN;
  const placed = rows.reverse().map(({ data, info }) => {
    const top = Math.max(MARGIN, bottom - info.height);
    bottom = top - GAP;
    return { input: data, left: MARGIN, top };
  });
  const site = lines.site && (await write(lines.site, 'Medium', 28, SOFT));
  if (site) placed.push({ input: site.data, left: MARGIN, top: MARGIN });
  return sharp(Buffer.from(BACKGROUND))
    .composite(placed)
    .png({ palette: true, colours: 128 })
    .toBuffer();
}

/** The largest size in which the name leaves room for the rest; a name that never does is cut by its height. */
async function firstFitting<Text extends { info: { height: number } }>(
  sizes: readonly number[],
  write: (size: number) => Promise<Text>,
): Promise<Text> {
  let text: Text | undefined;
  for (const size of sizes) {
    text = await write(size);
    if (text.info.height <= NAME_HEIGHT) return text;
  }
  if (!text) throw new Error('There is no size to write in.');
  return text;
}

/** Pango's markup is XML. */
function escapeMarkup(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function fontFile(font: Font): string {
  return fileURLToPath(new URL(`./fonts/EventWriteupsSans-${font}.otf`, import.meta.url));
}

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 80;
const GAP = 30;
const NAME_HEIGHT = 290;
const NAME_SIZES = [84, 72, 60, 50, 42, 34];

const FAMILY = 'Event Writeups Sans';
const WHITE = '#ffffff';
const BRIGHT = '#c9d1ff';
const SOFT = '#9fa9dc';

const BACKGROUND = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
<defs><linearGradient id="night" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#1d2145"/><stop offset="1" stop-color="#2f3a8f"/></linearGradient></defs>
<rect width="100%" height="100%" fill="url(#night)"/>
<g fill="none" stroke="#4d5ac4" stroke-opacity=".45" stroke-width="2"><circle cx="1130" cy="70" r="90"/><circle cx="1130" cy="70" r="150"/><circle cx="1130" cy="70" r="210"/></g>
<rect x="0" y="${HEIGHT - 12}" width="100%" height="12" fill="#7d8cff"/>
</svg>`;

type Font = 'Bold' | 'Medium';

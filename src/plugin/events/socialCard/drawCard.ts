import { fileURLToPath } from 'node:url';
import type sharpModule from 'sharp';
import { fittingNames, fittingText } from './fittingText.ts';
import type { SocialCard } from './socialCard.ts';

/** Draws a card as a PNG of 1200 × 630 pixels, the size of link previews (Open Graph). */
export async function drawCard({ lines }: SocialCard, sharp: typeof sharpModule): Promise<Buffer> {
  const write = (text: string, font: Font, size: number, color: string) =>
    sharp({
      text: {
        text: `<span foreground="${color}">${escapeMarkup(text)}</span>`,
        font: `${FAMILY} ${font} ${size}`,
        fontfile: fontFile(font),
        width: ROW_WIDTH,
        dpi: 72,
        rgba: true,
        wrap: 'word-char',
      },
    })
      .png()
      .toBuffer({ resolveWithObject: true });

  const row = (text: string, { font, size, color, lines: most }: Row) =>
    fittingText(text, (part) => write(part, font, size, color), isWithin(most, size));
  const { site: siteRow, facts: factsRow, speakers: speakersRow } = ROWS;
  const site = lines.site ? await row(lines.site, siteRow) : undefined;
  const rows = [];
  if (lines.facts !== '') rows.push(await row(lines.facts, factsRow));
  if (lines.speakers.names.length > 0) {
    const { font, size, color, lines: most } = speakersRow;
    const names = (part: string) => write(part, font, size, color);
    rows.push(await fittingNames(lines.speakers, names, isWithin(most, size)));
  }
  const taken = [site, ...rows].reduce((sum, one) => sum + (one ? one.info.height + GAP : 0), 0);
  const height = HEIGHT - 2 * MARGIN - taken;
  rows.unshift(
    await drawName(lines.name, (text, size) => write(text, 'Bold', size, WHITE), height),
  );
  // Drawn from the bottom up, so that the facts are at the same height on all cards, however long
  // the name is.
  let bottom = HEIGHT - MARGIN;
  const placed = rows.reverse().map(({ data, info }) => {
    const top = bottom - info.height;
    bottom = top - GAP;
    return { input: data, left: MARGIN, top };
  });
  if (site) placed.push({ input: site.data, left: MARGIN, top: MARGIN });
  return sharp(Buffer.from(BACKGROUND))
    .composite(placed)
    .png({ palette: true, colours: 128 })
    .toBuffer();
}

/**
 * Draws the name in the largest size that leaves room for the rest; a name that never fits is cut.
 */
async function drawName(
  name: string,
  write: (text: string, size: number) => Promise<Drawn>,
  height: number,
): Promise<Drawn> {
  const fits = ({ info }: Drawn) => info.height <= height;
  for (const size of name.length > LONG_NAME ? [] : NAME_SIZES) {
    const drawn = await write(name, size);
    if (fits(drawn)) return drawn;
  }
  return fittingText(name, (part) => write(part, SMALLEST_NAME), fits);
}

/** The height of the drawing is that of its text. */
function isWithin(lines: number, size: number): (drawn: Drawn) => boolean {
  const height = (lines * LINE_HEIGHT + ACCENTS) * size;
  return ({ info }) => info.height <= height;
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
const ROW_WIDTH = WIDTH - 2 * MARGIN;
const NAME_SIZES = [84, 72, 60, 50, 42];
const SMALLEST_NAME = 34;
/** In characters; longer names only fit in the smallest size. */
const LONG_NAME = 400;
/** Relative to the font size. */
const LINE_HEIGHT = 1.22;
const ACCENTS = 0.35;

const FAMILY = 'Event Writeups Sans';
const WHITE = '#ffffff';
const BRIGHT = '#c9d1ff';
const SOFT = '#9fa9dc';

const ROWS = {
  site: { font: 'Medium', size: 28, color: SOFT, lines: 1 },
  facts: { font: 'Medium', size: 36, color: BRIGHT, lines: 2 },
  speakers: { font: 'Medium', size: 30, color: SOFT, lines: 2 },
} as const satisfies Record<string, Row>;

const BACKGROUND = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
<defs><linearGradient id="night" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#1d2145"/><stop offset="1" stop-color="#2f3a8f"/></linearGradient></defs>
<rect width="100%" height="100%" fill="url(#night)"/>
<g fill="none" stroke="#4d5ac4" stroke-opacity=".45" stroke-width="2"><circle cx="1130" cy="70" r="90"/><circle cx="1130" cy="70" r="150"/><circle cx="1130" cy="70" r="210"/></g>
<rect x="0" y="${HEIGHT - 12}" width="100%" height="12" fill="#7d8cff"/>
</svg>`;

type Font = 'Bold' | 'Medium';

interface Row {
  font: Font;
  size: number;
  color: string;
  /** The maximum number of lines. */
  lines: number;
}

interface Drawn {
  data: Buffer;
  info: { height: number };
}

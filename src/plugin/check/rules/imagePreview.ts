import { photo } from '../pictures/examplePictures.ts';
import type { PictureFacts } from '../pictures/facts.ts';
import { type Format, formatName, isForBrowsers } from '../pictures/format.ts';
import { shownPictures } from '../published/shownPictures.ts';
import type { PostFinding, Rule } from '../rule.ts';
import { dimensions, weight } from '../text/values.ts';

export const imagePreview: Rule = {
  id: 'image-preview',
  severity: 'warning',
  summary:
    'An image for link previews (`image` in front matter) that most sites don’t show: an SVG, an AVIF, or one that’s very heavy, very small or very narrow.',
  why: 'When somebody shares the post, the link has no image, and the author never finds out.',
  examples: {
    bad: [
      {
        title: 'A drawing, and a small image',
        files: {
          'blog/a/index.md': '---\nauthors: saim\nimage: ⟦./plan.svg⟧\n---\n\nText\n',
          'blog/a/plan.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 6"></svg>\n',
          'blog/b/index.md': '---\nauthors: saim\nimage: ⟦./icon.jpg⟧\n---\n\nText\n',
          'blog/b/icon.jpg': photo({ width: 96, height: 96 }),
        },
        says: [
          {
            message: 'Most link previews don’t show SVG images: ./plan.svg.',
            help: 'Export it as PNG or JPEG, 1200 × 630 pixels.',
          },
          {
            message:
              'Most link previews don’t show images as small as ./icon.jpg (96 × 96 pixels).',
            help: 'Export it with 1200 × 630 pixels.',
          },
        ],
      },
      {
        title: 'A heavy image, and a panorama',
        files: {
          'blog/a/index.md': '---\nauthors: saim\nimage: ⟦./hall.jpg⟧\n---\n\nText\n',
          'blog/a/hall.jpg': photo({ width: 4000, height: 3000, bytes: 6_200_000 }),
          'blog/b/index.md': '---\nauthors: saim\nimage: ⟦./coast.jpg⟧\n---\n\nText\n',
          'blog/b/coast.jpg': photo({ width: 4000, height: 500 }),
        },
        says: [
          {
            message: 'Most link previews don’t show images as heavy as ./hall.jpg (6.2 MB).',
            help: 'Export it with 1200 × 630 pixels: that’s well below 1 MB.',
          },
          {
            message: 'Link previews crop ./coast.jpg (4000 × 500 pixels) to about 1200 × 630.',
            help: 'Crop it yourself, to 1200 × 630 pixels.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A suitable image',
        files: {
          'blog/meetup/index.md': '---\nauthors: saim\nimage: ./hall.jpg\n---\n\nText\n',
          'blog/meetup/hall.jpg': photo({ width: 1200, height: 630 }),
        },
      },
    ],
  },
  checkPost(post, report) {
    for (const { reference, facts } of shownPictures(post)) {
      const found = reference.form === 'front' ? describe(reference.target, facts) : undefined;
      if (found) report({ range: reference.range, ...found });
    }
  },
};

function describe(target: string, facts: PictureFacts): Omit<PostFinding, 'range'> | undefined {
  const { format, size, width = 0, height = 0, problem } = facts;
  // A file that isn't an image, or that browsers can't show, has its own finding.
  if (!format || problem || !isForBrowsers(format)) return undefined;
  if (!SHOWN.has(format))
    return {
      message: `Most link previews don’t show ${formatName(format)} images: ${target}.`,
      help: 'Export it as PNG or JPEG, 1200 × 630 pixels.',
    };
  if (size > HEAVIEST)
    return {
      message: `Most link previews don’t show images as heavy as ${target} (${weight(size)}).`,
      label: weight(size),
      help: 'Export it with 1200 × 630 pixels: that’s well below 1 MB.',
    };
  if (Math.min(width, height) < SMALLEST && Math.max(width, height) < LARGE)
    return {
      message: `Most link previews don’t show images as small as ${target} (${dimensions(facts)}).`,
      label: dimensions(facts),
      help: 'Export it with 1200 × 630 pixels.',
    };
  if (width > height * NARROWEST || height > width * NARROWEST)
    return {
      message: `Link previews crop ${target} (${dimensions(facts)}) to about 1200 × 630.`,
      label: dimensions(facts),
      help: 'Crop it yourself, to 1200 × 630 pixels.',
    };
  return undefined;
}

const SHOWN = new Set<Format>(['jpeg', 'png', 'gif', 'webp']);

/** X's limit, in bytes; other services' limits are similar. */
const HEAVIEST = 5_000_000;

/** In pixels: Facebook shows no smaller ones. */
const SMALLEST = 200;
const LARGE = 600;

/** The maximum aspect ratio. Previews show images that are nearly twice as wide as high. */
const NARROWEST = 3;

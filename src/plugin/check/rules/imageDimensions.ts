import { photo } from '../pictures/examplePictures.ts';
import { formatName, longestSide } from '../pictures/format.ts';
import { DEFAULT_FORMATS, DEFAULT_WIDEST, type PictureBudget } from '../pictures/pictureBudget.ts';
import { type ShownPicture, weighedPictures } from '../published/shownPictures.ts';
import type { PostFinding, Rule } from '../rule.ts';
import { dimensions } from '../text/values.ts';

export const imageDimensions: Rule = {
  id: 'image-dimensions',
  severity: 'info',
  summary:
    'An image that’s larger than a format allows: 16,383 pixels a side for WebP, 16,384 for AVIF. The build skips that format.',
  why: 'Readers download a larger file than they need to.',
  examples: {
    bad: [
      {
        title: 'A screenshot of a whole page',
        blog: { isTransformed: true },
        files: {
          'blog/meetup/index.md': '---\nauthors: saim\n---\n\n![The page](⟦./page.jpg⟧)\n',
          'blog/meetup/page.jpg': photo({ width: 600, height: 20_000 }),
        },
        says: [
          {
            message:
              'The image ./page.jpg has 600 × 20000 pixels. AVIF and WebP can’t store that many, so readers get it as JPEG only.',
            help: 'Split it into several images, or export it at a smaller size: at most 16383 pixels a side.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A long image that’s shown much smaller',
        blog: { isTransformed: true },
        files: {
          'blog/meetup/index.md': '---\nauthors: saim\n---\n\n![The page](./page.jpg)\n',
          'blog/meetup/page.jpg': photo({ width: 4000, height: 20_000 }),
        },
      },
    ],
  },
  checkPost(post, report) {
    for (const picture of weighedPictures(post)) {
      const found = picture.isEncoded ? describe(picture, post.budget) : undefined;
      if (found) report({ range: picture.reference.range, ...found });
    }
  },
};

function describe(
  { reference, facts }: ShownPicture,
  { widest = DEFAULT_WIDEST, formats = DEFAULT_FORMATS }: PictureBudget,
): Omit<PostFinding, 'range'> | undefined {
  const { width = 0, height = 0, format } = facts;
  if (!format) return undefined;
  const scale = Math.min(1, widest / width);
  const side = Math.max(Math.round(width * scale), Math.round(height * scale));
  const tooSmall = formats.filter((one) => side > longestSide(one));
  if (tooSmall.length === 0) return undefined;
  const left = [format, ...formats].filter((one) => side <= longestSide(one));
  const names = tooSmall.map(formatName).join(' and ');
  const rest = left[0] ? `as ${formatName(left[0])} only` : 'as it is';
  const most = Math.min(...tooSmall.map(longestSide));
  return {
    message: `The image ${reference.target} has ${dimensions(facts).replace(' pixels', '')} pixels. ${names} can’t store that many, so readers get it ${rest}.`,
    label: dimensions(facts),
    help: `Split it into several images, or export it at a smaller size: at most ${most} pixels a side.`,
  };
}

import { photo } from '../pictures/examplePictures.ts';
import type { PictureFacts } from '../pictures/facts.ts';
import { limitOf, type PictureBudget } from '../pictures/pictureBudget.ts';
import { isShrinkable } from '../pictures/shrinkable.ts';
import { isRaster, type ShownPicture, weighedPictures } from '../published/shownPictures.ts';
import type { PostFinding, Rule } from '../rule.ts';
import { dimensions, weight } from '../text/values.ts';

export const imageWeight: Rule = {
  id: 'image-weight',
  severity: 'warning',
  summary:
    'An image that’s heavier, or has more pixels, than the budget in the options allows. What readers download counts: if the build encodes images, originals may be large.',
  why: 'Readers on a train have to wait for it, or pay for it, and don’t see any more detail on their screen.',
  examples: {
    bad: [
      {
        title: 'Straight from the camera',
        files: {
          'blog/meetup/index.md':
            '---\nauthors: saim\n---\n\n![The hall](⟦./hall.jpg⟧)\n\n![The stage](⟦./stage.jpg⟧)\n',
          'blog/meetup/hall.jpg': photo({ width: 4000, height: 3000, bytes: 3_400_000 }),
          'blog/meetup/stage.jpg': photo({ width: 6000, height: 4000, bytes: 400_000 }),
        },
        says: [
          {
            message:
              'The image ./hall.jpg weighs 3.4 MB (4000 × 3000 pixels), and readers download all of it.',
            help: 'The budget is 500 kB: "npx docusaurus-plugin-event-writeups images --write" shrinks the image, and docusaurus-plugin-event-writeups/remark in the blog’s options encodes it for each screen.',
          },
          {
            message: 'The image ./stage.jpg has 24 megapixels, and readers download all of it.',
            help: 'The budget is 12.5 megapixels: "npx docusaurus-plugin-event-writeups images --write" shrinks the image, and docusaurus-plugin-event-writeups/remark in the blog’s options encodes it for each screen.',
          },
        ],
      },
      {
        title: 'Too large even if images are encoded',
        blog: { isTransformed: true },
        files: {
          'blog/meetup/index.md': '---\nauthors: saim\n---\n\n![The hall](⟦./hall.jpg⟧)\n',
          'blog/meetup/hall.jpg': photo({ width: 16_000, height: 9000, bytes: 400_000 }),
        },
        says: [
          {
            message: 'The image ./hall.jpg has 144 megapixels, which slows the build down.',
            help: 'The budget is 100 megapixels: "npx docusaurus-plugin-event-writeups images --write" shrinks the image.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Exported for the web',
        files: {
          'blog/meetup/index.md': '---\nauthors: saim\n---\n\n![The hall](./hall.jpg)\n',
          'blog/meetup/hall.jpg': photo({ width: 1600, height: 1200, bytes: 310_000 }),
        },
      },
      {
        title: 'An original that’s encoded',
        blog: { isTransformed: true },
        files: {
          'blog/meetup/index.md': '---\nauthors: saim\n---\n\n![The hall](./hall.jpg)\n',
          'blog/meetup/hall.jpg': photo({ width: 4000, height: 3000, bytes: 3_400_000 }),
        },
      },
    ],
  },
  checkPost(post, report) {
    for (const picture of weighedPictures(post)) {
      const found = describe(picture, post.budget, post.blog.isTransformed);
      if (found) report({ range: picture.reference.range, ...found });
    }
  },
};

function describe(
  { reference, facts, isEncoded }: ShownPicture,
  budget: PictureBudget,
  isTransformed: boolean,
): Omit<PostFinding, 'range'> | undefined {
  const { size, width = 0, height = 0 } = facts;
  const { bytes, pixels } = limitOf(budget, isEncoded);
  const isHeavy = size > bytes;
  if (!isHeavy && width * height <= pixels) return undefined;
  const consequence = isEncoded ? 'which slows the build down' : 'and readers download all of it';
  const measured = isHeavy
    ? `weighs ${weight(size)} (${dimensions(facts)})`
    : `has ${Math.round(width * height * 1e-6)} megapixels`;
  const most = isHeavy
    ? `The budget is ${weight(bytes)}`
    : `The budget is ${pixels / 1e6} megapixels`;
  return {
    message: `The image ${reference.target} ${measured}, ${consequence}.`,
    label: isHeavy ? weight(size) : dimensions(facts),
    help: `${most}${waysToShrink(facts, !isTransformed && reference.isPicture === true)}`,
  };
}

/** @param canEncode whether the blog could encode the images of this place, and doesn't */
function waysToShrink(facts: PictureFacts, canEncode: boolean): string {
  const ways = [
    isShrinkable(facts) &&
      '"npx docusaurus-plugin-event-writeups images --write" shrinks the image',
    canEncode &&
      isRaster(facts) &&
      'docusaurus-plugin-event-writeups/remark in the blog’s options encodes it for each screen',
  ].filter(Boolean);
  if (ways.length > 0) return `: ${ways.join(', and ')}.`;
  if (facts.isAnimated)
    return '. Convert it to a video, or export it with fewer and smaller frames.';
  if (facts.format === 'svg') return '. Run it through SVGO, or export it as WebP or PNG.';
  return facts.format === 'avif'
    ? '. Export it with a lower quality.'
    : '. Export it as WebP, JPEG or PNG.';
}

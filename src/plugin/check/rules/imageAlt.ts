import { isPicture } from '../references/addressAttributes.ts';
import { isEmptyAlt } from '../references/emptyAlt.ts';
import { parseTarget } from '../references/parseTarget.ts';
import type { Reference } from '../references/reference.ts';
import type { PostFinding, Rule } from '../rule.ts';
import type { Range } from '../text/source.ts';
import { groupBy } from '../text/values.ts';

export const imageAlt: Rule = {
  id: 'image-alt',
  severity: 'warning',
  summary:
    'An image without alt text, or with alt text that doesn’t describe it: a file name, “image of …”, or the same text for several images.',
  why: 'Alt text is for people who can’t see the image, and for search engines. <img alt=""> marks an image as decorative, and passes.',
  examples: {
    bad: [
      {
        title: 'None',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n![](⟦https://example.com/hall.png⟧)\n\n<img src="⟦https://example.com/stage.png⟧" />\n',
        },
        says: [
          {
            message: 'The image https://example.com/hall.png has no alt text.',
            help: 'Describe the image between the square brackets.',
          },
          {
            message: 'The image https://example.com/stage.png has no alt text.',
            help: 'Describe the image in alt="…", or write alt="" if it’s only decorative.',
          },
        ],
      },
      {
        title: 'A file name instead of a description',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n![⟦IMG_2034.jpg⟧](https://example.com/IMG_2034.jpg)\n\n![⟦main-hall⟧](https://example.com/main-hall.png)\n\n![⟦image⟧](https://example.com/a.png)\n\n![⟦alt⟧](https://example.com/b.png)\n\n![⟦Bildschirmfoto 2⟧](https://example.com/c.png)\n',
        },
        says: [
          {
            message: 'The alt text "IMG_2034.jpg" is a file name.',
            help: 'Describe the image.',
          },
          {
            message: 'The alt text "main-hall" is a file name.',
            help: 'Describe the image.',
          },
          {
            message: 'The alt text "image" doesn’t describe the image.',
            help: 'Describe the image.',
          },
          {
            message: 'The alt text "alt" doesn’t describe the image.',
            help: 'Describe the image.',
          },
          {
            message: 'The alt text "Bildschirmfoto 2" doesn’t describe the image.',
            help: 'Describe the image.',
          },
        ],
      },
      {
        title: 'An alt text that starts with “A photo of”',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n<img src="https://example.com/a.png" alt="⟦A photo of⟧ the hall" />\n',
        },
        says: [
          {
            message: 'The alt text starts with "A photo of".',
            help: 'Start with what it shows: screen readers already announce that it’s an image.',
          },
        ],
      },
      {
        title: 'One text for several images',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n![The team](https://example.com/a.png)\n![⟦The team⟧](https://example.com/b.png)\n![the team](https://example.com/c.png)\n',
        },
        says: [
          {
            message: '3 images in this post have the alt text "The team".',
            help: 'Describe what’s different in each image.',
          },
        ],
      },
    ],
    good: [
      {
        title:
          'A description, a screenshot, a decorative image, the same image twice, and one for dark mode',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n![The hall before the doors open](https://example.com/hall.png)\n\n![Screenshot of the schedule, with two talks at noon](https://example.com/app.png)\n\n<img src="https://example.com/line.png" alt="" />\n\n![The hall before the doors open](https://example.com/hall.png)\n\n<img src="https://example.com/plan-light.svg" alt="Plan of the floor" /><img src="https://example.com/plan-dark.svg" alt="Plan of the floor" />\n',
        },
      },
      {
        title: 'Alt text from code, and from ARIA attributes',
        files: {
          'blog/meetup.mdx':
            'export const photo = { alt: "The hall" };\n\n<img src="https://example.com/a.png" alt={photo.alt} />\n\n<img src="https://example.com/b.png" {...photo} />\n\n<img src="https://example.com/c.png" aria-hidden="true" />\n',
        },
      },
    ],
  },
  readsParts: true,
  checkPost({ post }, report) {
    const images = post.references.filter((reference) => reference.alt !== undefined);
    const problems = images.map(problemOf);
    const described = images.filter((_, index) => problems[index] === undefined);
    for (const problem of [...problems, ...repeatedTexts(described)]) {
      if (problem) report(problem);
    }
  },
};

function problemOf(image: Reference): PostFinding | undefined {
  const { alt, form } = image;
  if (alt === null) {
    return {
      range: image.range,
      message: `${nameOf(image)} has no alt text.`,
      joins: { rule: 'image-missing', message: 'It has no alt text either.' },
      help: form.startsWith('md')
        ? 'Describe the image between the square brackets.'
        : form === 'event'
          ? 'Describe the image in an alt field, on the line below.'
          : 'Describe the image in alt="…", or write alt="" if it’s only decorative.',
    };
  }
  const text = alt?.trim() ?? '';
  const isName = isFileName(text, image.target);
  if (isName || isEmptyAlt(text)) {
    return {
      range: placeOf(image),
      message: `The alt text "${text}" ${isName ? 'is a file name' : 'doesn’t describe the image'}.`,
      help: 'Describe the image.',
    };
  }
  const start = START.exec(alt ?? '')?.[0];
  if (start === undefined) return undefined;
  const place = placeOf(image);
  return {
    range: { start: place.start, end: Math.min(place.start + start.length, place.end) },
    message: `The alt text starts with "${start.trim()}".`,
    help: 'Start with what it shows: screen readers already announce that it’s an image.',
  };
}

/** One finding for all images with the same alt text, at the second one. */
function repeatedTexts(images: readonly Reference[]): PostFinding[] {
  const described = groupBy(images, ({ alt }) => alt?.trim().toLowerCase() ?? '');
  described.delete('');
  return [...described.values()].flatMap((group): PostFinding[] => {
    const pictures = differentPictures(group);
    const [first, second] = pictures;
    if (!first || !second) return [];
    return [
      {
        range: placeOf(second),
        message: `${pictures.length} images in this post have the alt text "${first.alt?.trim()}".`,
        help: 'Describe what’s different in each image.',
        related: [{ range: placeOf(first), message: 'the first of them' }],
      },
    ];
  });
}

/** Without the other sources of one element, the same file again, and its dark version. */
function differentPictures(images: readonly Reference[]): readonly Reference[] {
  // The position of an alt text in front matter takes a second parser.
  if (images.length === 1) return images;
  const places = new Set<number>();
  const targets = new Set<string>();
  return images.filter((image) => {
    const { start } = placeOf(image);
    const target = image.target.replace(/light|dark/gi, '');
    if (places.has(start) || targets.has(target)) return false;
    places.add(start);
    targets.add(target);
    return true;
  });
}

function placeOf({ altRange, range }: Reference): Range {
  return altRange ?? range;
}

function nameOf({ target, resolvedBy }: Reference): string {
  const isShort = resolvedBy !== 'dynamic' && target.length <= 80 && !target.startsWith('data:');
  return isShort ? `The image ${target}` : 'This image';
}

/** Names from cameras and screenshot tools, names with an image extension, or the name of this file. */
function isFileName(text: string, target: string): boolean {
  if (CAMERA.test(text)) return true;
  const isWord = !/\s/.test(text);
  if (isPicture(text)) return isWord || text === fileOf(target);
  return isWord && /[-_\d]/.test(text) && text === fileOf(target).replace(/\.[^.]*$/, '');
}

function fileOf(target: string): string {
  return parseTarget(target).path?.split('/').at(-1) ?? '';
}

const CAMERA = /^(?:IMG|DSC[NF]?|PXL|MVIMG|Screen ?shot)[-_ ]?\d/i;
/** Not “Screenshot of”: that it isn't a photo is useful to know, and GitHub’s style guide for docs asks for it. */
const START = /^\s*(?:(?:an?|the|this)\s+)?(?:image|picture|photo|photograph)s?\s+of(?=\s)/i;

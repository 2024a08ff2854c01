/**
 * Returns the images that belong with the clicked one: those of its gallery, or those of the text
 * that aren't in a gallery. They're read from the page, so a gallery may contain images of any
 * origin.
 */
export function seriesOf(clicked: HTMLAnchorElement): PictureSeries {
  const galleryOf = (link: Element) => link.closest('[data-pictures]');
  const area = galleryOf(clicked) ?? clicked.closest('.markdown');
  const links = [...(area?.querySelectorAll<HTMLAnchorElement>('a[data-picture]') ?? [])];
  const together = links.filter((link) => galleryOf(link) === galleryOf(clicked));
  const all = together.length > 0 ? together : [clicked];
  return { pictures: all.map(pictureOf), first: Math.max(0, all.indexOf(clicked)) };
}

function pictureOf(link: HTMLAnchorElement): SeriesPicture {
  const image = link.querySelector('img');
  // The displayed image may be cropped; the attributes are those of the file.
  const [width, height] = ['width', 'height'].map((name) => image?.getAttribute(name));
  const caption = captionOf(link) || link.dataset.caption || image?.title || '';
  return {
    src: link.href,
    sources: [...link.querySelectorAll('source')].map(({ type, srcset }) => ({ type, srcset })),
    alt: image?.alt ?? '',
    caption,
    width: Number(link.dataset.picture) || undefined,
    ratio: width && height ? `${width} / ${height}` : undefined,
  };
}

/**
 * Returns a figure's caption followed by its credit; a gallery's caption applies to all its images.
 */
function captionOf(link: HTMLAnchorElement): string {
  const figure = link.closest('figure');
  if (!figure || figure.querySelectorAll('a[data-picture]').length > 1) return '';
  const words = figure.querySelector('figcaption')?.childNodes ?? [];
  return [...words]
    .map(({ textContent }) => textContent?.trim())
    .filter(Boolean)
    .join(' ');
}

export interface PictureSeries {
  pictures: SeriesPicture[];
  /** Which of them is shown first. */
  first: number;
}

export interface SeriesPicture {
  src: string;
  sources: { type: string; srcset: string }[];
  alt: string;
  /** Empty if it has none. */
  caption: string;
  /** The width of its file, in pixels. */
  width: number | undefined;
  ratio: string | undefined;
}

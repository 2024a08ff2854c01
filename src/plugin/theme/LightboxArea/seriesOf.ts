/**
 * The pictures that belong together with one that was clicked: those of its gallery, or those of the text that are in none.
 * They are read from the page, so that whatever brought them there can be in a gallery.
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
  // What the page shows may be cut; the attributes are the picture's own.
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

/** A figure's caption, and its credit after it; a gallery's caption is that of all its pictures. */
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
  /** Which of them is to be seen first. */
  first: number;
}

export interface SeriesPicture {
  src: string;
  sources: { type: string; srcset: string }[];
  alt: string;
  /** Empty when it has none. */
  caption: string;
  /** Of its file, in pixels. */
  width: number | undefined;
  ratio: string | undefined;
}

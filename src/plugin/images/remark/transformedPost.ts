import type { PictureSite } from '../pictureSite.ts';

/** A post while it's being transformed. */
export interface TransformedPost {
  file: string;
  /** `undefined` if the plugin isn't in the site's config: then only base paths are added. */
  site: PictureSite | undefined;
  /** The number of images so far. */
  pictures: number;
  /**
   * How many raw HTML `<a>` and `<picture>` elements are open: CommonMark splits HTML into pieces.
   */
  openLinks: number;
  openPictures: number;
  /** Whether a raw HTML frame has become a video, and its end tag is still to come. */
  isInVideo: boolean;
}

/** What surrounds an image. */
export interface Around {
  /** Inside a link, or something else that can be clicked. */
  isLinked: boolean;
  /** Inside a `<picture>` in the post. */
  isSourced: boolean;
}

import type { PictureSite } from '../pictureSite.ts';

/** A post while it is transformed. */
export interface TransformedPost {
  file: string;
  /** `undefined` when the plugin isn't in the site's config: then only base paths are added. */
  site: PictureSite | undefined;
  /** How many there were so far. */
  pictures: number;
  /** How many `<a>` and `<picture>` of raw HTML are open: CommonMark cuts HTML into pieces. */
  openLinks: number;
  openPictures: number;
}

/** What surrounds an image. */
export interface Around {
  /** In a link, or something else that can be clicked. */
  isLinked: boolean;
  /** In a `<picture>` of the post's own. */
  isSourced: boolean;
}

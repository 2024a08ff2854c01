import { siteOfFile } from '../pictureSite.ts';
import { pictureFiles } from './pictureFiles.ts';
import { pictureModule } from './pictures.ts';

/**
 * For remark plugins of a site's own, such as one that gives the cards of posts their pictures: code that loads a picture
 * as the transform does. Its value is what the theme's `Picture` takes as `picture`, or `null` where no such file is.
 *
 * @param written the address as the post has it: `./hall.jpg`, `/img/hall.jpg`
 * @param post the file that it is written in, absolute
 * @returns an expression; `undefined` for what is no local picture, and where the plugin isn't set up
 */
export function pictureExpression(written: string, post: string): string | undefined {
  const site = siteOfFile(post);
  const files = site ? pictureFiles(written, post, site) : [];
  return site && files.length > 0 ? pictureModule(files, site) : undefined;
}

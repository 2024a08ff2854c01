import { siteOfFile } from '../pictureSite.ts';
import { pictureFiles } from './pictureFiles.ts';
import { pictureModule } from './pictures.ts';

/**
 * For a site's own remark plugins, such as one that adds images to the cards of posts: code that loads an image as
 * the transform does. Its value is the `picture` of the theme's `Picture`, or `null` if there's no such file.
 *
 * @param written the address as in the post: `./hall.jpg`, `/img/hall.jpg`
 * @param post the file that contains it, absolute
 * @returns an expression; `undefined` if it isn't a local image, or the plugin isn't set up
 */
export function pictureExpression(written: string, post: string): string | undefined {
  const site = siteOfFile(post);
  if (!site) return undefined;
  const files = pictureFiles(written, post, site);
  return files.length > 0 ? pictureModule(files, site) : undefined;
}

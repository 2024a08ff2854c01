import path from 'node:path';
import type { Addresses } from '../events/addresses.ts';
import { localImages } from '../events/details/imagesBeside.ts';
import type { SiteEvent } from '../events/siteEvents.ts';
import { pictureExpression } from '../images/remark/index.ts';

/**
 * Returns a module with an event's images that are files of the site, by the addresses that the
 * theme uses. The bundler loads each like an image in a post's text.
 *
 * @param siteDir absolute
 */
export async function eventPicturesModule(
  event: SiteEvent | undefined,
  { href }: Addresses,
  siteDir: string,
): Promise<string> {
  const [post] = event?.posts ?? [];
  const lines = [];
  for (const image of event && post ? localImages(event.block) : []) {
    const file = path.join(siteDir, (post?.source ?? '').replace(/^@site\//, ''));
    const expression = await pictureExpression(image, file);
    if (expression) lines.push(`  ${JSON.stringify(href(image))}: ${expression},\n`);
  }
  return `export default {\n${lines.join('')}};\n`;
}

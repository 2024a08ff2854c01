import { createHash } from 'node:crypto';
import path from 'node:path';
import type { SiteEvent } from '../events/siteEvents.ts';
import { pictureExpression } from '../images/remark/pictureExpression.ts';

/**
 * Writes a module with the images of events for the bundler, which shrinks them like those in posts. It only
 * contains images that are files of the site; others get a generated cover.
 *
 * @param createData writes a file, and returns its name for imports
 * @returns the module's name; undefined if no event has an image
 */
export async function createCovers(
  name: string,
  events: readonly SiteEvent[],
  siteDir: string,
  createData: (name: string, text: string) => Promise<string>,
): Promise<string | undefined> {
  const covers = events.flatMap((event) => {
    const code = coverOf(event, siteDir);
    return code === undefined ? [] : [`${JSON.stringify(event.id)}: ${code}`];
  });
  if (covers.length === 0) return undefined;
  const file = `covers-${createHash('sha256').update(name).digest('hex').slice(0, 12)}.js`;
  return createData(file, `export default {\n${covers.join(',\n')}\n};\n`);
}

/**
 * Returns the event's own image, or else that of the newest post with one: a recap shows more of an
 * event than its announcement.
 */
function coverOf({ block, posts }: SiteEvent, siteDir: string): string | undefined {
  const { image } = block;
  const [post] = posts;
  const own = image && post ? pictureExpression(image, fileOf(post, siteDir)) : undefined;
  if (own !== undefined) return own;
  for (const later of posts.toReversed()) {
    const { cover, isListed } = later;
    if (!cover || !isListed) continue;
    const code = pictureExpression(cover, fileOf(later, siteDir));
    if (code !== undefined) return code;
  }
  return undefined;
}

function fileOf({ source }: SiteEvent['posts'][number], siteDir: string): string {
  return path.join(siteDir, source.replace(/^@site\//, ''));
}

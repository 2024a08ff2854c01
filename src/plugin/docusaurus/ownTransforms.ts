import { readContent } from '../check/content.ts';
import type { Site } from '../check/site/site.ts';
import { settleRewriting } from '../check/verdicts/rewriting.ts';

/**
 * Runs the blog's own remark and rehype plugins on every faulty address, before a check that can't
 * wait for them.
 */
export async function settleTransforms(site: Site): Promise<void> {
  if (site.blogs.every(({ transforms }) => transforms.length === 0)) return;
  readContent(site);
  await settleRewriting(site.blogs);
}

import { readContent } from '../check/content.ts';
import type { Site } from '../check/site/site.ts';
import { settleRewriting } from '../check/verdicts/rewriting.ts';

/** Lets the blog's own remark and rehype plugins answer for every faulty address, before a check that cannot wait. */
export async function settleTransforms(site: Site): Promise<void> {
  if (site.blogs.every(({ transforms }) => transforms.length === 0)) return;
  readContent(site);
  await settleRewriting(site.blogs);
}

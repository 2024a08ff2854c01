import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * The scripts and styles that a page uses, without files that the browser prefetches for other
 * pages.
 *
 * @param page an empty one
 * @param outDir the folder of the built site that contains the page
 * @returns bytes, compressed with gzip
 */
export async function weighLoaded(page, address, outDir) {
  await page.goto(address);
  // On a busy machine the network goes idle before all scripts have run.
  await page.waitForSelector('html[data-has-hydrated="true"]', { state: 'attached' });
  await page.waitForLoadState('networkidle');
  const loaded = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name, initiatorType }) => ({ name, initiatorType })),
  );
  const sum = (test) =>
    loaded
      .filter(test)
      .reduce(
        (total, { name }) =>
          total + gzipSync(readFileSync(path.join(outDir, new URL(name).pathname))).length,
        0,
      );
  return {
    script: sum(({ name, initiatorType }) => initiatorType === 'script' && name.endsWith('.js')),
    style: sum(({ name }) => name.endsWith('.css')),
  };
}

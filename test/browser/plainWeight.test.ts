import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { weighLoaded } from '../bench/loaded.mjs';
import { PLAIN_PAGES } from '../bench/plainSite.mjs';
import { openBrowser } from '../helpers/browser.ts';
import { buildPlain, type PlainOptions } from '../helpers/plainSite.ts';
import { writeFiles } from '../helpers/site.ts';
import { serveStatic } from '../helpers/staticHost.mjs';

const openPage = openBrowser();

// A site as large as a new one is the one to keep to 1 kB. On a site of four pages, the names of the new files weigh more.
test.each([
  ['a small site', 1000, {}],
  ['a site as large as a new one', 1000, { isWhole: true }],
  ['a small site, beside a post about an event', 1050, { hasEvent: true }],
  [
    'a site as large as a new one, beside a post about an event',
    1000,
    { isWhole: true, hasEvent: true },
  ],
])(
  'on %s, a page without plugin content loads less than %i bytes of script and 500 of style more',
  async (_, limit, options) => {
    for (const { address, script, style } of await weighAdded(options)) {
      expect(script, `script of ${address}`).toBeLessThan(limit);
      expect(style, `style of ${address}`).toBeLessThan(500);
    }
  },
  600_000,
);

/** What the plugin adds to each page of the same site. */
async function weighAdded(options: Omit<PlainOptions, 'hasPlugin'>) {
  // On a busy machine, removing thousands of files takes longer than such a function usually may.
  const dir = writeFiles({ 'a-folder': '' }, (remove) => onTestFinished(remove, 120_000));
  const stock = await weigh(path.join(dir, 'stock'), { ...options, hasPlugin: false });
  const plugged = await weigh(path.join(dir, 'plugged'), { ...options, hasPlugin: true });
  return PLAIN_PAGES.map((address) => {
    const [before, after] = [stock.get(address), plugged.get(address)];
    if (!before || !after) throw new Error(`${address} was not weighed.`);
    expect(before.script, address).toBeGreaterThan(50_000);
    return { address, script: after.script - before.script, style: after.style - before.style };
  });
}

async function weigh(dir: string, options: PlainOptions) {
  const outDir = await buildPlain(dir, options);
  const host = await serveStatic(outDir);
  onTestFinished(host.close);
  const weights = new Map<string, Weight>();
  for (const address of PLAIN_PAGES)
    weights.set(address, await weighLoaded(await openPage(), host.origin + address, outDir));
  return weights;
}

type Weight = Awaited<ReturnType<typeof weighLoaded>>;

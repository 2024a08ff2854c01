import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { weighLoaded } from '../bench/loaded.mjs';
import { layOutPlain, PLAIN_PAGES } from '../bench/plainSite.mjs';
import { openBrowser } from '../helpers/browser.ts';
import { docusaurusScript } from '../helpers/docusaurus.ts';
import { runNode } from '../helpers/run.ts';
import { writeFiles } from '../helpers/site.ts';
import { serveStatic } from '../helpers/staticHost.mjs';

const openPage = openBrowser();

test('a page of a stock site without plugin content loads at most 1 kB of script and 0.5 kB of style more', async () => {
  const dir = writeFiles({ 'a-folder': '' });
  const stock = await weigh(path.join(dir, 'stock'), false);
  const plugged = await weigh(path.join(dir, 'plugged'), true);
  for (const address of PLAIN_PAGES) {
    const [before, after] = [stock.get(address), plugged.get(address)];
    if (!before || !after) throw new Error(`${address} was not weighed.`);
    expect(before.script, address).toBeGreaterThan(50_000);
    expect(after.script - before.script, `script of ${address}`).toBeLessThan(1000);
    expect(after.style - before.style, `style of ${address}`).toBeLessThan(500);
  }
}, 600_000);

async function weigh(dir: string, hasPlugin: boolean) {
  mkdirSync(dir);
  const siteDir = layOutPlain(dir, { hasPlugin });
  const outDir = path.join(dir, 'built');
  const build = ['build', '--out-dir', outDir];
  const { status, output } = await runNode(docusaurusScript, build, {
    cwd: siteDir,
    timeout: 240_000,
  });
  expect(status, output).toBe(0);
  const host = await serveStatic(outDir);
  onTestFinished(host.close);
  const weights = new Map<string, Weight>();
  for (const address of PLAIN_PAGES)
    weights.set(address, await weighLoaded(await openPage(), host.origin + address, outDir));
  return weights;
}

type Weight = Awaited<ReturnType<typeof weighLoaded>>;

// What a phone with a dense screen loads for a page until the network is idle, in transferred
// bytes. It doesn't scroll, so images that the browser loads later don't count; those just below
// the screen do, because it fetches them.

/** A phone with three device pixels per CSS pixel. */
export const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 3,
  isMobile: true,
  hasTouch: true,
};

/** @returns kB by type, for each page */
export async function weighOnPhone(browser, origin, pages) {
  const rows = [];
  for (const address of pages) {
    const page = await browser.newPage(PHONE);
    const bytes = await weigh(page, origin + address);
    await page.close();
    const inKilobytes = Object.entries(bytes).map(([name, one]) => [name, Math.round(one / 1000)]);
    rows.push({ page: address, ...Object.fromEntries(inKilobytes) });
  }
  return rows;
}

/**
 * @param page an empty one, on a phone
 * @returns bytes by type, including response headers
 */
export async function weigh(page, address) {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  const types = new Map();
  const bytes = { Document: 0, Stylesheet: 0, Script: 0, Font: 0, Image: 0, Other: 0, total: 0 };
  client.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId);
    bytes[type in bytes ? type : 'Other'] += encodedDataLength;
    bytes.total += encodedDataLength;
  });
  await page.goto(address);
  // On a busy machine the network goes idle before all scripts have run.
  await page.waitForSelector('html[data-has-hydrated="true"]', { state: 'attached' });
  await page.waitForLoadState('networkidle');
  return bytes;
}

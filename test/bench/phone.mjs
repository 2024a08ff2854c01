// What a phone with a dense screen loads for a page until the network is idle: everything, as it goes over the wire. Nobody
// scrolls, so that what the browser leaves for later isn't in it; images just below the screen are, since it fetches those.

/** A phone of three pixels to a point. */
export const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 3,
  isMobile: true,
  hasTouch: true,
};

/** @returns kB by what they are, for each page */
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
 * @returns bytes by what they are, with the headers of the answers
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
  // On a busy machine the network is idle before all scripts have run.
  await page.waitForSelector('html[data-has-hydrated="true"]', { state: 'attached' });
  await page.waitForLoadState('networkidle');
  return bytes;
}

// What a phone with a dense screen loads for a page until the network is idle: everything, as it goes over the wire.

/** A phone of three pixels to a point. */
const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 3,
  isMobile: true,
  hasTouch: true,
};

/** @returns kB by what they are, for each page */
export async function weighOnPhone(browser, origin, pages) {
  const rows = [];
  for (const address of pages) {
    const context = await browser.newContext(PHONE);
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    await client.send('Network.enable');
    const types = new Map();
    const bytes = { Document: 0, Stylesheet: 0, Script: 0, Font: 0, Image: 0, Other: 0 };
    client.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
    client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const type = types.get(requestId);
      bytes[type in bytes ? type : 'Other'] += encodedDataLength;
    });
    await page.goto(origin + address, { waitUntil: 'networkidle' });
    await context.close();
    const total = Object.values(bytes).reduce((sum, one) => sum + one, 0);
    const inKilobytes = Object.entries({ ...bytes, total }).map(([name, one]) => [
      name,
      Math.round(one / 1000),
    ]);
    rows.push({ page: address, ...Object.fromEntries(inKilobytes) });
  }
  return rows;
}

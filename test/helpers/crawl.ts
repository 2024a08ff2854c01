import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { faultsOf, hydrated } from './blogPage.ts';

/** Returns the addresses of all pages of a built site, below its base path. */
export function pagesOf(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.replace(/(?:^|\/)index\.html$/, ''))
    .sort();
}

/**
 * Opens pages of a built site in a browser, and requests every address in them that belongs to the
 * site.
 *
 * @param dir the folder of the site
 * @param origin where it is served
 * @param baseUrl with slashes around
 * @param siteUrl the site's own origin
 * @param pages their addresses below the base path. Default: all of them
 * @returns broken addresses, and the total number
 */
export async function crawl(
  page: Page,
  { dir, origin, baseUrl, siteUrl, pages = pagesOf(dir) }: Site,
): Promise<Crawl> {
  const faults: string[] = [];
  const uses = new Map<string, string[]>();
  const anchors = new Map<string, Set<string>>();
  const seen = faultsOf(page, origin);
  for (const name of pages) {
    const address = new URL(baseUrl + name, origin).href;
    const answer = await page.goto(address, { waitUntil: 'load' });
    await hydrated(page);
    const change = await page.evaluate(changedText, (await answer?.text()) ?? '');
    if (change && !TELLS_TIME.test(name)) faults.push(`${name}: scripts changed ${change}`);
    const found = await page.evaluate(addressesOnPage);
    anchors.set(address, new Set(found.ids));
    for (const { value, from } of found.addresses) {
      const local = new URL(value.replace(siteUrl, origin), address);
      if (local.origin !== origin) continue;
      uses.set(local.href, [
        ...(uses.get(local.href) ?? []),
        `${name || 'the home page'}: ${from}`,
      ]);
    }
    faults.push(...seen.splice(0).map((fault) => `${name}: ${fault}`));
  }
  const answers = new Map<string, number>();
  for (const [href, places] of uses) {
    const { hash, pathname, origin: host } = new URL(href);
    const target = host + pathname;
    if (!answers.has(target)) answers.set(target, (await fetch(target)).status);
    const status = answers.get(target);
    if (status !== 200) faults.push(`${href} answers ${status} (${places.join(', ')})`);
    else if (!pathname.startsWith(baseUrl))
      faults.push(`${href} is outside (${places.join(', ')})`);
    const ids = anchors.get(target) ?? anchors.get(target.replace(/\/$/, ''));
    if (hash.length > 1 && ids && !ids.has(decodeURIComponent(hash.slice(1))))
      faults.push(`${href} leads to no place of its page (${places.join(', ')})`);
  }
  return { faults, addresses: [...uses.keys()] };
}

/**
 * Runs in the page: what scripts have made of the served text. They may only change it later, after
 * a user's action.
 */
function changedText(html: string): string | undefined {
  const textOf = (from: Document) => from.querySelector('main')?.textContent ?? '';
  const before = textOf(new DOMParser().parseFromString(html, 'text/html'));
  const after = textOf(document);
  if (before === after) return undefined;
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  return `“${before.slice(start, start + 60)}” to “${after.slice(start, start + 60)}”`;
}

/** Upcoming events depend on the day on which the page is opened. */
const TELLS_TIME = /^events$/;

/** Runs in the page. */
function addressesOnPage(): { addresses: { value: string; from: string }[]; ids: string[] } {
  const addresses: { value: string; from: string }[] = [];
  for (const element of document.querySelectorAll('*')) {
    const from = element.tagName.toLowerCase();
    for (const name of ['href', 'src', 'poster', 'data']) {
      const value = element.getAttribute(name);
      if (value !== null) addresses.push({ value, from: `${from} ${name}` });
    }
    for (const candidate of (element.getAttribute('srcset') ?? '').split(/,\s+/))
      if (candidate)
        addresses.push({ value: candidate.split(/\s/)[0] ?? '', from: `${from} srcset` });
    const property = element.getAttribute('property') ?? element.getAttribute('name') ?? '';
    if (from === 'meta' && /^(?:og:(?:image|url)|twitter:image)$/.test(property))
      addresses.push({ value: element.getAttribute('content') ?? '', from: property });
  }
  return { addresses, ids: [...document.querySelectorAll('[id]')].map(({ id }) => id) };
}

interface Site {
  dir: string;
  origin: string;
  baseUrl: string;
  siteUrl: string;
  pages?: string[];
}

interface Crawl {
  faults: string[];
  addresses: string[];
}

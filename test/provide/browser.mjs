import path from 'node:path';
import { chromium } from 'playwright-core';
import { debianPackage, install, mayInstall } from './install.mjs';
import { Missing } from './missing.mjs';

/** Nothing but the pages under test is fetched; containers have no sandbox of their own. */
export const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Finds a browser that starts here, or installs one. Another one is used when `CHROMIUM` names it.
 *
 * @returns what Playwright is to launch
 */
export async function provideBrowser() {
  const { CHROMIUM } = process.env;
  if (CHROMIUM) {
    const named = { executablePath: CHROMIUM };
    if (await starts(named)) return named;
    throw new Missing(`CHROMIUM is set to ${CHROMIUM}, and no browser starts there.`);
  }
  const browser = await findBrowser();
  if (browser) return browser;
  const { found, failures } = await install(
    'browser',
    [...debianPackage('chromium'), playwrightBuild()],
    findBrowser,
  );
  if (found) return found;
  throw new Missing(
    `The tests need Chrome or Chromium, and none could be installed (${failures.join('; ')}). Install one, or set CHROMIUM to its path.`,
  );
}

/** Chromium as Linux distributions install it, Playwright's own, then Chrome and Edge where their installers put them. */
async function findBrowser() {
  const candidates = [
    ...onPath(['chromium', 'chromium-browser']),
    {},
    { channel: 'chrome' },
    { channel: 'msedge' },
  ];
  for (const candidate of candidates) if (await starts(candidate)) return candidate;
  return undefined;
}

/** That a file is there says little: Ubuntu's `chromium-browser` may only be a note that it's a snap. */
async function starts(options) {
  try {
    const browser = await chromium.launch({ args: BROWSER_ARGUMENTS, ...options });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.flatMap((folder) =>
    names.map((name) => ({ executablePath: path.join(folder, name) })),
  );
}

/** Playwright's own build, and the system's libraries that it needs where we may install them. */
function playwrightBuild() {
  const cli = path.resolve(import.meta.dirname, '../../node_modules/playwright-core/cli.js');
  const words = ['install', '--only-shell', 'chromium', ...(mayInstall() ? ['--with-deps'] : [])];
  return { from: "Playwright's Chromium", commands: [[process.execPath, cli, ...words]] };
}

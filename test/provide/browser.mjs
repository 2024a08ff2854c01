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
  // The headless shell doesn't know how fast its network is, and would load images from further ahead than a phone with 4G.
  '--blink-settings=lazyLoadingImageMarginPxUnknown=1250',
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
    [...debianPackage(SHELL), ...debianPackage('chromium'), playwrightBuild()],
    findBrowser,
  );
  if (found) return found;
  throw new Missing(
    `The tests need Chrome or Chromium, and none could be installed (${failures.join('; ')}). Install one, or set CHROMIUM to its path.`,
  );
}

/**
 * Installs Debian's headless shell where we may, because the tests take half as long in it. Without it they run in
 * whatever browser there is.
 */
export async function provideHeadlessShell() {
  if (process.env.CHROMIUM || onPath([SHELL]).length > 0) return;
  const { failures } = await install('headless shell', debianPackage(SHELL), findBrowser);
  for (const failure of failures) console.error(`The tests will take longer: ${failure}.`);
}

/**
 * Chromium without a window (Debian's, then Playwright's own), which takes half the time, then with one as Linux
 * distributions install it, then Chrome and Edge where their installers put them.
 */
async function findBrowser() {
  const candidates = [
    ...onPath([SHELL]),
    {},
    ...onPath(['chromium', 'chromium-browser']),
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

/** What Debian calls it, as a package and as a program. */
const SHELL = 'chromium-headless-shell';

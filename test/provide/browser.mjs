import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { debianPackage, install, mayInstall } from './install.mjs';
import { Missing } from './missing.mjs';

/** Only the pages under test are loaded; containers have no sandbox. */
export const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Replaces what Playwright sets: a mouse and its pointer, which browsers without a screen don't report.
  // The headless shell doesn't know its network's speed, and would load images from further ahead than a phone with 4G.
  `--blink-settings=${[
    ...['primaryHoverType=2', 'availableHoverTypes=2'],
    ...['primaryPointerType=4', 'availablePointerTypes=4'],
    'lazyLoadingImageMarginPxUnknown=1250',
  ]}`,
];

/**
 * Finds a browser that starts here, or installs one. `CHROMIUM` names another one.
 *
 * @returns what Playwright should launch
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
 * Installs Debian's headless shell if allowed, because the tests take half the time in it. Without
 * it they run in any available browser.
 */
export async function provideHeadlessShell() {
  if (process.env.CHROMIUM || onPath([SHELL]).some(isThere)) return;
  const { failures } = await install('headless shell', debianPackage(SHELL), findBrowser);
  for (const failure of failures) console.error(`The tests will take longer: ${failure}.`);
}

/**
 * Chromium without a window (Debian's, then Playwright's own), which takes half the time, then
 * Linux distributions' normal one, then Chrome and Edge at their default paths.
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

/** An existing file proves little: Ubuntu's `chromium-browser` may only be a pointer to a snap. */
async function starts(options) {
  try {
    const browser = await chromium.launch({ args: BROWSER_ARGUMENTS, ...options });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

function isThere({ executablePath }) {
  return existsSync(executablePath);
}

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.flatMap((folder) =>
    names.map((name) => ({ executablePath: path.join(folder, name) })),
  );
}

/** Playwright's own build, and the system libraries that it needs if they may be installed. */
function playwrightBuild() {
  const cli = path.resolve(import.meta.dirname, '../../node_modules/playwright-core/cli.js');
  const words = ['install', '--only-shell', 'chromium', ...(mayInstall() ? ['--with-deps'] : [])];
  return { from: "Playwright's Chromium", commands: [[process.execPath, cli, ...words]] };
}

/** Debian's name for it, as a package and as a program. */
const SHELL = 'chromium-headless-shell';

// Provides what `npm test` needs and npm doesn't install: a browser, and a Python that reads
// calendars. It prints nothing if both exist. With `--headless-shell`, the browser is one that
// takes half the time, if it can be installed.
import { provideBrowser, provideHeadlessShell } from './browser.mjs';
import { provideCalendarReader } from './calendarReader.mjs';
import { Missing } from './missing.mjs';

try {
  if (process.argv.includes('--headless-shell')) await provideHeadlessShell();
  await provideBrowser();
  await provideCalendarReader();
} catch (error) {
  if (!(error instanceof Missing)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

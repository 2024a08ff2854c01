// What `npm test` needs and npm does not install: a browser, and a Python that reads calendars. Nothing is said when
// both are there. With `--headless-shell` the browser is one that takes half the time, where it can be installed.
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

// What `npm test` needs and npm does not install: a browser, and a Python that reads calendars. Nothing is said when
// both are there.
import { provideBrowser } from './browser.mjs';
import { provideCalendarReader } from './calendarReader.mjs';
import { Missing } from './missing.mjs';

try {
  await provideBrowser();
  await provideCalendarReader();
} catch (error) {
  if (!(error instanceof Missing)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

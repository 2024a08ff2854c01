import path from 'node:path';
import { debianPackage, install, succeeds } from './install.mjs';
import { Missing } from './missing.mjs';

/**
 * Finds or installs a Python with `icalendar` and `vobject`, which scripts/check-calendars.py uses
 * to read calendars.
 *
 * @returns the Python's name or path
 */
export async function provideCalendarReader() {
  const found = findReader();
  if (found) return found;
  const what = 'Python with icalendar and vobject';
  const installed = await install(
    what,
    [...debianPackage('python3-icalendar', 'python3-vobject'), ...OWN],
    findReader,
  );
  if (installed.found) return installed.found;
  throw new Missing(
    `The tests need Python with the packages icalendar and vobject, and they could not be installed (${installed.failures.join('; ')}). Install Python 3, and in it icalendar and vobject.`,
  );
}

function findReader() {
  return [...PYTHONS, ownPython].find((python) =>
    succeeds([python, '-c', 'import icalendar, vobject']),
  );
}

/** The system's own first: Debian's packages are only installed for that one. */
const PYTHONS = ['/usr/bin/python3', 'python3', 'python'];
const folder = path.resolve(import.meta.dirname, '../../node_modules/.cache/calendar-reader');
const ownPython = path.join(
  folder,
  ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']),
);

/** A separate folder for the packages, so that the system's Python doesn't change. */
const OWN = PYTHONS.filter((python) => succeeds([python, '--version']))
  .slice(0, 1)
  .map((python) => ({
    from: `icalendar and vobject with pip into ${path.relative(process.cwd(), folder)}`,
    commands: [
      [python, '-m', 'venv', folder],
      [ownPython, '-m', 'pip', 'install', '--quiet', 'icalendar==6.3.1', 'vobject==0.9.9'],
    ],
  }));

import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { root } from '../helpers/run.ts';

test('another program reads every calendar of this blog, and finds in it what events.json says', () => {
  const words = [path.join(root, 'scripts/check-calendars.py'), inject('blogDir')];
  expect(execFileSync(inject('calendarReader'), words, { encoding: 'utf8' })).toMatch(
    /^\d+ calendars with \d+ entries: icalendar finds nothing wrong\.\n$/,
  );
});

import { expect, test } from 'vitest';
import { createProgress } from '../../../src/plugin/images/progress.ts';

test('slow work is reported from time to time, and summed up at the end', () => {
  const said: string[] = [];
  let time = 1000;
  const progress = createProgress(
    (line) => said.push(line),
    () => time,
  );
  for (let image = 0; image < 6; image++) progress.add();
  for (let image = 1; image <= 6; image++) {
    time += 2000;
    progress.finish(`${image}.jpg`);
  }
  expect(said).toEqual([
    '2 of 6 images encoded, about 8 s left (2.jpg)',
    '5 of 6 images encoded, about 2 s left (5.jpg)',
  ]);
  expect(progress.summary()).toBe('6 images encoded in 12 s.');
  expect(progress.summary()).toBeUndefined();
});

test('quick or cached work is not reported', () => {
  const said: string[] = [];
  let time = 0;
  const progress = createProgress(
    (line) => said.push(line),
    () => time,
  );
  for (let image = 0; image < 3; image++) progress.add();
  time += 60_000;
  progress.known();
  progress.known();
  time += 2000;
  progress.finish('new.jpg');
  expect([said, progress.summary()]).toEqual([[], undefined]);
});

test('minutes are written as minutes', () => {
  let time = 0;
  const progress = createProgress(
    () => undefined,
    () => time,
  );
  progress.add();
  time = 75_000;
  progress.finish('1.jpg');
  expect(progress.summary()).toBe('One image encoded in 1 min 15 s.');
});

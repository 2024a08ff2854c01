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

test('three seconds are long enough to be reported, and then every five, until the last image', () => {
  const said: string[] = [];
  let time = 10_000;
  const progress = createProgress(
    (line) => said.push(line),
    () => time,
  );
  const finishAt = (seconds: number, name: string) => {
    time = 10_000 + seconds * 1000;
    progress.finish(name);
  };
  for (let image = 0; image < 4; image++) progress.add();
  finishAt(2.999, '1.jpg');
  finishAt(3, '2.jpg');
  finishAt(8, '3.jpg');
  finishAt(60, '4.jpg');
  expect(said).toEqual([
    '2 of 4 images encoded, about 3 s left (2.jpg)',
    '3 of 4 images encoded, about 3 s left (3.jpg)',
  ]);
  expect(progress.summary()).toBe('4 images encoded in 1 min 0 s.');
  time = 100_000;
  progress.add();
  finishAt(93, '5.jpg');
  expect(progress.summary()).toBe('One image encoded in 3 s.');
});

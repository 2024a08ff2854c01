import { expect, test } from 'vitest';
import { changeFilter } from '../../../src/plugin/commands/changed.ts';
import { site } from '../../helpers/changedBlog.ts';
import { finding } from '../../helpers/report.ts';
import { makeRepository } from '../../helpers/repository.ts';
import { siteOf } from '../../helpers/site.ts';

test('an old finding hides one equal finding, and no second one', () => {
  const at = (line: number, file = 'blog/old.md') => finding({ file, line });
  const run = (before: number, now: number) => {
    const old = Array.from({ length: before }, (_, index) => at(index + 1));
    const isNew = changeFilter(siteOf(makeRepository(site)), 'main', () => old);
    const found = Array.from({ length: now }, (_, index) => at(index + 11));
    return isNew([...found, at(99, 'blog/other.md')]).map(({ line }) => line);
  };
  expect(run(0, 2)).toEqual([11, 12, 99]);
  expect(run(1, 4)).toEqual([12, 13, 14, 99]);
  expect(run(2, 4)).toEqual([13, 14, 99]);
  expect(run(3, 2)).toEqual([99]);
});

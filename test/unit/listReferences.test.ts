import { expect, test } from 'vitest';
import { checkFiles } from '../helpers/site.ts';

test('the list of references has the place of each, whether it leads anywhere, and why not', () => {
  const { references } = checkFiles({
    'blog/hall.md':
      '![Hall](/img/hall.png)\n\n[Docusaurus](https://docusaurus.io)\n\n[Notes](./none.md)\n',
    'static/img/hall.png': '',
  });
  expect(references().map(({ line, status, reason }) => ({ line, status, reason }))).toStrictEqual([
    { line: 1, status: 'found', reason: null },
    { line: 3, status: 'external', reason: null },
    { line: 5, status: 'missing', reason: 'absent' },
  ]);
  expect(references()[0]).toMatchObject({
    file: 'blog/hall.md',
    column: 9,
    kind: 'image',
    target: '/img/hall.png',
  });
});

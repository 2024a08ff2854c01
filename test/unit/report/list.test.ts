import { expect, test } from 'vitest';
import { writeReferenceList } from '../../../src/plugin/report/list.ts';

test('a reference is a line, with the reason in brackets if it can’t be checked', () => {
  const place = { file: 'blog/a.md', line: 3, column: 5, kind: 'image', form: 'markdown' } as const;
  const text = writeReferenceList([
    { ...place, target: './a.png', status: 'found', reason: undefined },
    { ...place, target: '{x}', status: 'unchecked', reason: 'it’s computed' },
  ] as never);
  expect(text).toBe(
    'blog/a.md:3:5  markdown  found  ./a.png\nblog/a.md:3:5  markdown  unchecked  {x}  (it’s computed)\n',
  );
});

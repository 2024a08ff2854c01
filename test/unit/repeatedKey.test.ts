import { expect, test } from 'vitest';
import { fieldsOfPost } from '../../src/plugin/check/frontMatter/fieldNames.ts';
import { describeRepeatedKey } from '../../src/plugin/check/frontMatter/repeatedKey.ts';

test.each([
  [
    'the first of two hyphens without a space, with other fields',
    'event:\n  talks:\n    ⟦-name: A⟧\n    performer: saim\n    -name: B\n',
    '    -name: B',
    'The key "-name" appears twice in the front matter: there is no space after the hyphen.',
    'Put a space there: - name: A. Start the lines of the item’s other fields with 6 spaces.',
  ],
  [
    'the first of two hyphens without a space, without other fields',
    'event:\n  talks:\n    ⟦-name: A⟧\n    -name: B\n',
    '    -name: B',
    'The key "-name" appears twice in the front matter: there is no space after the hyphen.',
    'Put a space there: - name: A.',
  ],
  [
    'a hyphen without a space in another list',
    'event:\n  talks:\n    -name: A\nauthors:\n  - name: B\n    ⟦name⟧: C\n',
    'name⟧: C',
    'The key "name" appears twice in the front matter.',
    'Keep one of the two.',
  ],
  [
    'a hyphen without a space above another map',
    'event:\n  talks:\n    -name: A\n  location:\n    name: B\n    ⟦name⟧: C\n',
    'name⟧: C',
    'The key "name" appears twice in the front matter.',
    'Keep one of the two.',
  ],
  [
    'a key in quotes, in a list item',
    'event:\n  talks:\n    - url: /a\n      "name": A\n      ⟦name⟧: B\n',
    'name⟧: B',
    'The key "name" appears twice in the front matter.',
    'Keep one of the two.',
  ],
])('%s', (_, marked, second, message, help) => {
  const text = marked.replace(/[⟦⟧]/g, '');
  const line = second.replace('⟧', '');
  const start = text.lastIndexOf(line) + line.search(/\S/);
  const end = text.indexOf(':', start);
  const { range, ...words } = describeRepeatedKey(text, { start, end }, fieldsOfPost);
  expect(words).toEqual({ message, help });
  expect(text.slice(range.start, range.end)).toBe(/⟦(.*)⟧/.exec(marked)?.[1]);
});

import { describe, expect, test } from 'vitest';
import { readImport } from '../../../src/plugin/import/readImport.ts';
import { importedFrom } from '../../helpers/imported.ts';

describe('a file that can’t be imported ends with one line', () => {
  test.each([
    ['nothing', '', 'The file isn’t in a format that can be imported.'],
    ['a page without an event', '<!doctype html><p>Hi', 'There’s no event in the file.'],
    [
      'a page with broken data',
      '<script type="application/ld+json">{</script>',
      'There’s no event in the file.',
    ],
    ['a broken calendar', 'BEGIN:VCALENDAR\r\nnonsense', 'The calendar can’t be read.'],
    ['binary', '\u0000\u0001{', 'The file isn’t in a format that can be imported.'],
    ['a list in a list in a list', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, 'The file '],
    ['an element in an element', '<div>'.repeat(20_000), 'There’s no event in the file.'],
    ['other JSON', '{"a": [1, 2]}', 'The file isn’t in a format that can be imported.'],
    [
      'a list of other things',
      '- {title: A}\n- 5',
      'The file isn’t in a format that can be imported.',
    ],
    ['only a title', 'title: A', 'The file isn’t in a format that can be imported.'],
    ['only a date', 'start_date: 2026-05-01', 'The file isn’t in a format that can be imported.'],
    [
      'aliases that multiply',
      `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefgh'
        .split('')
        .map(
          (one, index) => `${one}: &${one} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`,
        )
        .join('\n')}`,
      'The file is neither JSON nor YAML.',
    ],
  ])('%s', async (_, text, message) => {
    await expect(readImport(text)).rejects.toThrow(message);
  });

  test('a value that a field can’t have is left out and named', async () => {
    const entry = {
      name: 'A',
      startDate: 'soon',
      url: 'javascript:alert(1)',
      cfpUrl: 'x',
      cfpEndDate: '2026-01-01',
    };
    const { block, lost } = await importedFrom(JSON.stringify(entry));
    expect(block).toEqual({ name: 'A' });
    expect(lost).toEqual(
      expect.arrayContaining(['startDate (soon)', 'url (javascript:alert(1))', 'cfp.url (x)']),
    );
  });
});

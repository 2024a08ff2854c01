import { expect, test, vi } from 'vitest';
import { checkFiles } from '../helpers/site.ts';

test('addresses are parsed, not tested with URL.canParse, which rejects non-ASCII letters in Node 20', () => {
  const refuse = vi.spyOn(URL, 'canParse').mockReturnValue(false);
  const front = `authors: saim
canonical: https://example.com/zoë
event:
  name: Meetup
  startDate: 2026-05-01
  url: https://例え.jp/会場
  virtualLocation: https://例え.jp/会場/live`;
  const { diagnostics } = checkFiles({
    'blog/authors.yml': 'saim:\n  name: Saim\n',
    'blog/2026-05-01-a.md': `---\n${front}\n---\n\nText\n\n<!-- truncate -->\n`,
  });
  refuse.mockRestore();
  expect(diagnostics).toEqual([]);
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/plugin/check/rules/index.ts';
import { runExplain } from '../../src/plugin/commands/explain.ts';
import { UsageError } from '../../src/plugin/commands/usageError.ts';
import { root } from '../helpers/run.ts';

test('the list of rules that the README links to is complete', () => {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  expect(readme).toContain('(docs/rules/index.md)');
  const list = readFileSync(path.join(root, 'docs/rules/index.md'), 'utf8');
  const named = [...list.matchAll(/^\| \[([a-z-]+)\]\(\.\/\1\.md\) \|/gm)].map(([, id]) => id);
  expect(named).toEqual(rules.map(({ id }) => id));
});

describe('explain', () => {
  test.each(rules)(
    '$id: prints the summary, the reason, and every example without its marks',
    async (rule) => {
      const text = await explain(rule.id);
      expect(
        text.startsWith(`${rule.id} (${rule.severity})\n\n${rule.summary}\n${rule.why}\n`),
      ).toBe(true);
      for (const { title, says } of rule.examples.bad) {
        expect(text).toContain(`  ${title}\n`);
        for (const { message } of says) expect(text).toContain(message);
      }
      for (const { title } of rule.examples.good) expect(text).toContain(`  ${title}\n`);
      const files = [...rule.examples.bad, ...rule.examples.good].flatMap(({ files: all }) =>
        Object.entries(all),
      );
      for (const [file, content] of files) {
        if (content === '') expect(text).toContain(`    ${file}  (exists)\n`);
        else if (typeof content === 'string') expect(text).toContain(`    ${file}\n    │`);
      }
      expect(text).not.toMatch(/[⟦⟧]/);
      expect(text.endsWith('\n')).toBe(true);
    },
  );

  test('without a name: a line for each rule, with those of this blog at the end, in columns', async () => {
    const lines = (await explain()).trimEnd().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      ...rules.map(({ id }) => id),
      'teaser-length',
    ]);
    const column = lines[0]?.indexOf(rules[0]?.severity ?? '');
    rules.forEach(({ severity, summary }, index) => {
      expect(lines[index]?.indexOf(severity, column)).toBe(column);
      expect(lines[index]?.endsWith(summary)).toBe(true);
    });
  });

  test.each([
    [['author-unknwon'], 'There’s no rule "author-unknwon". Did you mean "author-unknown"?'],
    [['xyz'], 'There’s no rule "xyz". Run event-writeups explain to list them.'],
    [['__proto__'], 'There’s no rule "__proto__". Run event-writeups explain to list them.'],
    [['image-missing', 'image-case'], 'Name only one rule: "image-case" is a second one.'],
  ])('%j is refused in one line', async (words, line) => {
    await expect(explain(...words)).rejects.toThrow(new UsageError(line));
  });
});

async function explain(...words: string[]): Promise<string> {
  let text = '';
  const write = (part: string) => {
    text += part;
  };
  expect(await runExplain(words, { write, note: write, color: false, environment: {} })).toBe(0);
  return text;
}

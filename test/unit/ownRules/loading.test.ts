import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadOwnRules } from '../../../src/plugin/ownRules/loadOwnRules.ts';
import { writeFiles } from '../../helpers/site.ts';
import { ruleText } from './ruleText.ts';

describe('the files with own rules', () => {
  test('are TypeScript or JavaScript, with one rule or several, in the order of their names', async () => {
    const dir = writeFiles({
      'blog-rules/b.ts': `type Id = string;\nconst id: Id = 'b-rule';\nexport default { ...${ruleText()}, id };\n`,
      'blog-rules/a.mjs': `export default [${ruleText({ id: 'a-one' })}, ${ruleText({ id: 'a-two' })}];\n`,
      'blog-rules/types.d.ts': 'export {};\n',
      'blog-rules/a.test.ts': 'throw new Error("a test");\n',
    });
    const loaded = await loadOwnRules(['./blog-rules/*'], dir);
    expect(loaded.map(({ file, rule }) => [path.basename(file), rule.id])).toEqual([
      ['a.mjs', 'a-one'],
      ['a.mjs', 'a-two'],
      ['b.ts', 'b-rule'],
    ]);
  });

  test('are loaded once', async () => {
    const dir = writeFiles({ 'rules/a.mjs': `export default ${ruleText()};\n` });
    const [first] = await loadOwnRules(['rules/a.mjs'], dir);
    const [again] = await loadOwnRules(['rules/*.mjs', 'rules/a.mjs'], dir);
    expect(again?.rule).toBe(first?.rule);
  });
});

describe('is refused in one line', () => {
  test.each<[string, string, string]>([
    ['what can’t be read', 'export default {', 'can’t be loaded: '],
    ['what throws', 'throw new Error("no\\nway");', 'can’t be loaded: no'],
    ['no rule', 'export default 7;', ': the default export is not a rule.'],
    ['no rule in a list', 'export default [];', ' exports no rule.'],
    ['no id', `export default ${ruleText({ id: undefined })};`, ': a rule needs an "id"'],
    [
      'an id of one word',
      `export default ${ruleText({ id: 'teaser' })};`,
      ': a rule needs an "id"',
    ],
    [
      'an id of ours',
      `export default ${ruleText({ id: 'image-alt' })};`,
      ': event-writeups already has a rule "image-alt".',
    ],
    [
      'the same id twice',
      `export default [${ruleText()}, ${ruleText()}];`,
      'already has a rule "own-rule".',
    ],
    [
      'a newer interface',
      `export default ${ruleText({ interface: 2 })};`,
      'is written for version 2 of the rule interface, and this event-writeups reads version 1. Update docusaurus-plugin-event-writeups.',
    ],
    [
      'no interface',
      `export default ${ruleText({ interface: undefined })};`,
      'needs "interface: 1"',
    ],
    [
      'a level that is not there',
      `export default ${ruleText({ severity: 'fatal' })};`,
      'needs a "severity": off, info, warning, error.',
    ],
    ['no words', `export default ${ruleText({ why: '' })};`, 'needs a sentence as its "why".'],
    [
      'no function',
      `export default ${ruleText({ checkPost: 'later' })};`,
      'needs a function "checkPost".',
    ],
    [
      'no examples',
      `export default ${ruleText({ examples: undefined })};`,
      'has no examples: its tests are its examples.',
    ],
    [
      'no bad example',
      `export default ${ruleText({ examples: { bad: [], good: [] } })};`,
      'has no bad example.',
    ],
  ])('%s', async (_, text, words) => {
    const dir = writeFiles({ 'blog-rules/rule.mjs': `${text}\n` });
    const failing = loadOwnRules(['./blog-rules/*.mjs'], dir);
    await expect(failing).rejects.toThrow(words);
    await expect(failing).rejects.toThrow(/^[^\n]+$/);
  });

  test('a glob that matches no file', async () => {
    const dir = writeFiles({ 'blog-rules/read.me': 'x' });
    await expect(loadOwnRules(['./blog-rules/*.ts'], dir)).rejects.toThrow(
      '"rules.own": ./blog-rules/*.ts names no file.',
    );
  });
});

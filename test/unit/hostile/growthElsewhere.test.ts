import { expect, test } from 'vitest';
import type { Report } from '../../../src/plugin/check/check.ts';
import { createYamlMap } from '../../../src/plugin/check/frontMatter/yaml.ts';
import { commentEdits, needsRemark } from '../../../src/plugin/check/parsing/comments.ts';
import { hasUnreadTitle } from '../../../src/plugin/check/parsing/directives.ts';
import { quietDocusaurus } from '../../../src/plugin/dev/docusaurusLog.ts';
import type { Session } from '../../../src/plugin/dev/session.ts';
import { readSitePlugins } from '../../../src/plugin/docusaurus/sitePlugins.ts';
import { isParked } from '../../../src/plugin/links/parked.ts';
import { expectGrowth } from '../../helpers/growth.ts';
import { finding } from '../../helpers/report.ts';

test.each(['src=//', '<title', 'is for sale '])(
  'a page of another site twice the size takes about twice the time: %s',
  async (piece) => {
    const url = new URL('https://a.example');
    await expectGrowth((count) => {
      expect(isParked(url, piece.repeat(count))).toBe(false);
    });
  },
);

/** Docusaurus prints the tags of posts, which contain anything. */
test.each([
  ['tags', (repeat: Repeat) => `[WARNING] Tags [${repeat('] used in ')}\n`],
  [
    'tags',
    (repeat: Repeat) => `[WARNING] Tags [] used in a are not defined in ${repeat('used in ')}\n`,
  ],
  ['authors', (repeat: Repeat) => `[WARNING] Some blog authors used in ${repeat('used in ')}\n`],
  ['YAML', (repeat: Repeat) => `YAMLException: ${repeat('\n1 | ')}`],
])(
  'a warning of Docusaurus twice the size takes about twice the time: %s',
  async (_, warningOf) => {
    const output = { error: () => {}, warn: () => {} };
    const rules = ['tag-unknown', 'author-inline'];
    const report = { diagnostics: rules.map((rule) => finding({ rule })), sources: new Map() };
    const session = { report: () => report as unknown as Report } as Session;
    quietDocusaurus(session, { dir: '/site', docusaurus: undefined }, output);
    await expectGrowth((count) => {
      output.warn(...([warningOf((piece) => piece.repeat(count))] as unknown as []));
    });
  },
);

test('the name of a plugin twice the size takes about twice the time', async () => {
  await expectGrowth((count) => {
    const plugins = [`${'/docusaurus-plugin-a/lib/'.repeat(count)}\n`];
    readSitePlugins({ plugins }, '/site');
  });
});

test('backticks of many lengths in one paragraph twice the size take about twice the time', async () => {
  await expectGrowth((count) => {
    const runs = Array.from({ length: count / 20 }, (_, index) => '`'.repeat(index + 1));
    commentEdits(`<!-- a -->\n\n${runs.join(' ')}${'a'.repeat(count * 100)}`);
  });
});

test('a line of comments twice the size takes about twice the time', async () => {
  await expectGrowth((count) => {
    const text = 'a<!--a-->'.repeat(count / 4);
    expect(needsRemark(text, commentEdits(text), 'mdx')).toBe(false);
  });
});

test('the title of an admonition twice the size takes about twice the time', async () => {
  await expectGrowth((count) => {
    expect(hasUnreadTitle(`:::a[${']{}a'.repeat(count)}`)).toBe(false);
  });
});

/** In `yaml`, each new key can be compared with all others. */
test.each([
  ['a position', (text: string) => createYamlMap(text).key(['field-7'])],
  ['an error', (text: string) => createYamlMap(`${text}a: ]`).firstError()],
])('in front matter with twice as many fields, %s takes about twice the time', async (_, find) => {
  await expectGrowth((count) => {
    const fields = Array.from({ length: count }, (_, key) => `field-${key}: A short text\n`);
    expect(find(fields.join(''))).toBeDefined();
  });
});

type Repeat = (piece: string) => string;

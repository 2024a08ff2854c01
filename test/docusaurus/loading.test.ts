import { createRequire } from 'node:module';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { describe, expect, test } from 'vitest';
import { checkSite } from '../../src/plugin/check/check.ts';
import { exampleFiles } from '../../src/plugin/check/pictures/examplePictures.ts';
import type { Example } from '../../src/plugin/check/rule.ts';
import { rules } from '../../src/plugin/check/rules/index.ts';
import { siteOf, writeFiles } from '../helpers/site.ts';

const require = createRequire(import.meta.url);
const { loadContext } = require('@docusaurus/core/lib/server/site.js') as {
  loadContext(params: { siteDir: string }): Promise<LoadContext>;
};
const { normalizePluginOptions } = require('@docusaurus/utils-validation') as {
  normalizePluginOptions(schema: unknown, options: unknown): unknown;
};
const blogPlugin = require('@docusaurus/plugin-content-blog') as {
  default(context: LoadContext, options: unknown): Promise<Plugin>;
  validateOptions(given: { validate: unknown; options: unknown }): unknown;
};

/** Whether Docusaurus's blog plugin loads the posts of a site. */
async function loads(siteDir: string, blog: Record<string, unknown>): Promise<boolean> {
  const options = blogPlugin.validateOptions({
    validate: normalizePluginOptions,
    options: { id: 'default', ...blog },
  });
  try {
    const plugin = await blogPlugin.default(await loadContext({ siteDir }), options);
    await plugin.loadContent?.();
    return true;
  } catch {
    return false;
  }
}

/** Returns the options of Docusaurus's blog plugin that an example sets. */
function blogOptions(example: Example): Record<string, unknown> {
  const { onInlineTags, onInlineAuthors, onUntruncatedBlogPosts, tags } = example.blog ?? {};
  return { onInlineTags, onInlineAuthors, onUntruncatedBlogPosts, tags };
}

async function expectTheSame(
  files: Record<string, string | Buffer>,
  blog: Record<string, unknown> = {},
  site: Record<string, unknown> = {},
): Promise<void> {
  const whole = {
    title: 'A site',
    url: 'https://example.com',
    baseUrl: '/',
    // Without git every post needs its own date, which most examples leave out.
    future: { experimental_vcs: 'disabled' },
    ...site,
  };
  const dir = writeFiles({
    'package.json': '{}',
    'blog/authors.yml': 'saim:\n  name: Saim Safdar\n',
    // Some problems only appear when posts are sorted.
    'blog/another.md': '---\ndate: 2026-01-01\n---\n\nText\n\n<!-- truncate -->\n',
    ...files,
    'docusaurus.config.js': `module.exports = ${JSON.stringify(whole)};\n`,
  });
  const { diagnostics } = checkSite(siteOf(dir, { ...whole, presets: [['classic', { blog }]] }));
  const stopping = diagnostics.filter(({ stopsLoading }) => stopsLoading);
  expect(await loads(dir, blog), JSON.stringify({ files, stopping })).toBe(stopping.length === 0);
}

describe('the findings that stop Docusaurus stop it, and no others do', () => {
  const examples = rules.flatMap((rule) =>
    [...rule.examples.bad, ...rule.examples.good]
      // An ignore comment only hides a finding from the check: Docusaurus still stops.
      .filter(({ locales }) => locales === undefined && !rule.id.startsWith('suppression'))
      .map((example) => [`${rule.id}: ${example.title}`, example] as const),
  );

  test.for(examples)('%s', async ([, example]) => {
    const { markdown: _, ...site } = example.site ?? {};
    await expectTheSame(exampleFiles(example), blogOptions(example), site);
  });

  test.for([
    ['a date that is a number', 'date: 2024'],
    ['a date that is no date', 'date: next tuesday'],
    ['a day that does not exist', 'date: 2024-13-45'],
    ['a date with a zone, in quotes', 'date: "2024-05-01T18:00:00+05:30"'],
    ['an empty date', 'date:'],
    ['a title that is a list', 'title: [a]'],
    ['front matter that does not parse', 'title: "'],
    ['the old field for an author beside the new one', 'author: X\nauthors: saim'],
  ])('%s', async ([, frontMatter]) => {
    await expectTheSame({ 'blog/a.md': `---\n${frontMatter}\n---\n\nText\n` });
  });

  test.for([
    ['onInlineTags', 'throw', 'tags: [kubecon]'],
    ['onInlineTags', 'warn', 'tags: [kubecon]'],
    ['onInlineAuthors', 'throw', 'authors: {name: Ada}'],
    ['onInlineAuthors', 'warn', 'authors: {name: Ada}'],
    ['onUntruncatedBlogPosts', 'throw', 'title: A'],
    ['onUntruncatedBlogPosts', 'warn', 'title: A'],
  ])('%s: %s', async ([option, severity, frontMatter]) => {
    await expectTheSame(
      { 'blog/a.md': `---\n${frontMatter}\n---\n\nText\n`, 'blog/tags.yml': 'meetup:\n' },
      { [option ?? '']: severity },
    );
  });
});

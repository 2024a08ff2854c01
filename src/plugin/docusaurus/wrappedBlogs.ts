import { existsSync } from 'node:fs';
import path from 'node:path';
import { textIn } from '../check/site/readText.ts';
import { isRecord } from '../check/text/values.ts';

/**
 * The options of blogs that a config has by other means than the blog plugin's own name: a plugin of the site that wraps
 * it, or a preset that takes options of a blog. Nothing is run: a plugin counts when its source names the blog plugin.
 */
export function wrappedBlogs(
  { plugins, presets }: Record<string, unknown>,
  siteDir: string,
): Record<string, unknown>[] {
  const wrapped = listOf(plugins)
    .filter(([plugin]) => namesBlogPlugin(plugin, siteDir))
    .map(([, options]) => options);
  const preset = listOf(presets).flatMap(([, { blog }]) => (isRecord(blog) ? [blog] : []));
  return [...wrapped, ...preset].filter(({ path: dir }) =>
    existsSync(path.resolve(siteDir, typeof dir === 'string' ? dir : 'blog')),
  );
}

function listOf(list: unknown): [unknown, Record<string, unknown>][] {
  if (!Array.isArray(list)) return [];
  return list.filter(Boolean).map((entry: unknown) => {
    const [plugin, options]: unknown[] = Array.isArray(entry) ? entry : [entry];
    return [plugin, isRecord(options) ? options : {}];
  });
}

function namesBlogPlugin(plugin: unknown, siteDir: string): boolean {
  if (typeof plugin === 'function') return BLOG_PLUGIN.test(String(plugin));
  if (typeof plugin !== 'string') return false;
  // A package of somebody's: its name is all that is known without looking for it.
  if (!plugin.startsWith('.') && !path.isAbsolute(plugin)) return /\bblog\b/.test(plugin);
  const file = path.resolve(siteDir, plugin);
  const source = MODULE_FILES.map((ending) => file + ending).find(
    (name) => /\.\w+$/.test(name) && existsSync(name),
  );
  return source !== undefined && BLOG_PLUGIN.test(textIn(source) ?? '');
}

const BLOG_PLUGIN = /plugin-content-blog|blogPlugin/i;
const MODULE_FILES = [
  '',
  '.js',
  '.ts',
  '.mjs',
  '.cjs',
  '/index.js',
  '/index.ts',
  '/index.mjs',
  '/index.cjs',
];

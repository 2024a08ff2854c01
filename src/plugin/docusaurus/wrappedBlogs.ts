import { existsSync } from 'node:fs';
import path from 'node:path';
import { textIn } from '../check/site/readText.ts';
import { isRecord } from '../check/text/values.ts';
import { configIn } from './loadConfig.ts';

/**
 * The options of blogs that a config has by other means than the blog plugin's own name: a plugin of the site that wraps
 * it, or a preset that takes options of a blog. Nothing is run: a plugin counts if its source names the blog plugin, and
 * a function also if the config file does.
 */
export function wrappedBlogs(
  { plugins, presets }: Record<string, unknown>,
  siteDir: string,
): Record<string, unknown>[] {
  const entries = listOf(plugins);
  const named = entries.filter(([plugin]) => namesBlogPlugin(plugin, siteDir));
  const wrapped = named.length > 0 ? named : aroundBlogPlugin(entries, siteDir);
  const preset = listOf(presets).flatMap(([, { blog }]) => (isRecord(blog) ? [blog] : []));
  return [...wrapped.map(([, options]) => options), ...preset].filter(({ path: dir }) =>
    existsSync(path.resolve(siteDir, typeof dir === 'string' ? dir : 'blog')),
  );
}

/** The function that may wrap the blog plugin, where the config file names it: of several, one with the folder of a blog. */
function aroundBlogPlugin(entries: Entry[], siteDir: string): Entry[] {
  const functions = entries.filter(([plugin]) => typeof plugin === 'function');
  const [first] = functions;
  if (!first || !BLOG_PLUGIN.test(configText(siteDir))) return [];
  return [functions.find(([, options]) => 'path' in options) ?? first];
}

function listOf(list: unknown): Entry[] {
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

function configText(siteDir: string): string {
  const file = configIn(siteDir);
  return (file && textIn(path.join(siteDir, file))) ?? '';
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

/** A plugin or preset, and its options. */
type Entry = [unknown, Record<string, unknown>];

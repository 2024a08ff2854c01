import { existsSync } from 'node:fs';
import path from 'node:path';
import { textIn } from '../check/site/readText.ts';
import { isRecord } from '../check/text/values.ts';
import { configIn } from './loadConfig.ts';

/**
 * Returns the options of blogs that don't use the blog plugin's own name: from a plugin of the site
 * that wraps it, or from a preset that accepts a blog's options. Nothing is run: a plugin counts if
 * its source contains the blog plugin's name, and a function also if the config file does.
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

/**
 * Returns the function that may wrap the blog plugin, if the config file contains its name; if
 * there are several, the one with the folder of a blog.
 */
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
  // A third-party package: only its name is known without searching for it.
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

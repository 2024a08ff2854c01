import { existsSync } from 'node:fs';
import path from 'node:path';
import { isError, wordsOf } from '../thrown.ts';
import { importDefault, quietly } from './loadModule.ts';
import { whereTheSiteIs } from './nearbySites.ts';

/**
 * Loads a site's own Docusaurus config: an object, a function or a promise of one, in JavaScript or
 * TypeScript.
 *
 * @param limit how long it may take, in milliseconds
 * @throws {ConfigError} with a one-line message
 */
export async function loadConfig(siteDir: string, limit = 60_000): Promise<LoadedConfig> {
  const file = configIn(siteDir);
  if (!file) throw new ConfigError(noConfig(siteDir));
  // Variables that Docusaurus sets before it loads the config for a build.
  process.env.NODE_ENV ??= 'production';
  try {
    const config = await quietly(() => inTime(evaluate(path.join(siteDir, file)), file, limit));
    if (typeof config !== 'object' || config === null) {
      throw new ConfigError(`${file} doesn’t export a config object.`);
    }
    readEveryValue(config);
    return { file, config: config as Record<string, unknown> };
  } catch (error) {
    if (isError(error, ConfigError)) throw error;
    const reason = isError(error, Error) ? wordsOf(error) : `it throws ${wordsOf(error)}`;
    throw new ConfigError(`${file} can’t be loaded: ${reason.split('\n')[0]}`);
  }
}

function noConfig(siteDir: string): string {
  const place = whereTheSiteIs(siteDir, hasConfig);
  return `There’s no docusaurus.config.js or .ts in ${siteDir}.${place && ` ${place}`}`;
}

/** Whether a folder contains a site. */
export function hasConfig(siteDir: string): boolean {
  return configIn(siteDir) !== undefined;
}

/** Returns the name of a site's config file. */
export function configIn(siteDir: string): string | undefined {
  return CONFIG_FILES.find((name) => existsSync(path.join(siteDir, name)));
}

/** A config that can't be used. The message is one line. */
export class ConfigError extends Error {}

/** @throws {ConfigError} when it takes longer than the limit */
async function inTime<Value>(loading: Promise<Value>, file: string, limit: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const message = `${file} hasn’t finished loading after ${limit / 1000} seconds.`;
    timer = setTimeout(() => reject(new ConfigError(message)), limit);
    // A promise that waits for nothing ends the process, which then reports it.
    timer.unref();
  });
  try {
    return await Promise.race([loading, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs the getters of a config, so that one that throws does it here. */
function readEveryValue(config: object): void {
  // The loop also reaches the values that it adds.
  const found = new Set<unknown>([config]);
  for (const value of found) {
    // Objects of other classes belong to plugins.
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value) && !isPlain(value)) continue;
    for (const inner of Object.values(value) as unknown[]) found.add(inner);
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

async function evaluate(file: string): Promise<unknown> {
  const loaded = await importDefault(file);
  return typeof loaded === 'function' ? loaded() : loaded;
}

const CONFIG_FILES = ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'].map(
  (ending) => `docusaurus.config.${ending}`,
);

export interface LoadedConfig {
  /** The file's name. */
  file: string;
  config: Record<string, unknown>;
}

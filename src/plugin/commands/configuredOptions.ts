import {
  DEFAULT_BUDGET,
  DEFAULT_FORMATS,
  type PictureBudget,
} from '../check/pictures/pictureBudget.ts';
import type { FrontMatterSettings } from '../check/published/judgedPost.ts';
import type { RuleLevel } from '../check/rule.ts';
import { rules } from '../check/rules/index.ts';
import { isRecord } from '../check/text/values.ts';
import { pluginOptions } from '../docusaurus/readPlugins.ts';
import { UsageError } from './usageError.ts';

/**
 * The options that a site's config gives to the plugin: the command and the build judge alike. The schema in
 * options.ts says the same; loading it would take longer than the whole check.
 *
 * @throws {UsageError}
 */
export function readConfiguredOptions(
  config: Record<string, unknown>,
  file: string,
): ConfiguredOptions {
  const options = pluginOptions(config, 'event-writeups') ?? {};
  const refuse = (problem: string): never => {
    throw new UsageError(`${file}: ${problem}`);
  };
  return {
    levels: readLevels(options.rules ?? {}, refuse),
    frontMatter: readFrontMatterSettings(options.frontMatter ?? {}, refuse),
    budget: readBudget(options.images ?? {}, refuse),
    baseline: readFileName(options.baseline ?? DEFAULT_BASELINE, refuse),
  };
}

function readLevels(value: unknown, refuse: Refuse): Record<string, RuleLevel> {
  if (!isRecord(value)) return refuse('"rules" is not a map of rules to levels.');
  const levels: Record<string, RuleLevel> = {};
  for (const [rule, wanted] of Object.entries(value)) {
    if (!rules.some(({ id }) => id === rule)) return refuse(`there is no rule "${rule}".`);
    const level = LEVELS.find((known) => known === wanted);
    if (level === undefined)
      return refuse(`rule "${rule}" has no level "${wanted}". Levels: ${LEVELS.join(', ')}.`);
    levels[rule] = level;
  }
  return levels;
}

function readFileName(value: unknown, refuse: Refuse): string {
  return typeof value === 'string' && value !== ''
    ? value
    : refuse('"baseline" is not the name of a file.');
}

function readFrontMatterSettings(value: unknown, refuse: Refuse): FrontMatterSettings {
  if (!isRecord(value)) return refuse('"frontMatter" is not a map of settings.');
  const { strict = false, allow = [], ...others } = value;
  const [other] = Object.keys(others);
  if (other !== undefined) return refuse(`"frontMatter" has no setting "${other}".`);
  if (typeof strict !== 'boolean') return refuse('"frontMatter.strict" is neither true nor false.');
  if (!Array.isArray(allow) || !allow.every((key) => typeof key === 'string'))
    return refuse('"frontMatter.allow" is not a list of keys.');
  return { strict, allow };
}

/** Of the settings of pictures, what the check judges by. */
function readBudget(images: unknown, refuse: Refuse): PictureBudget {
  if (!isRecord(images)) return refuse('"images" is not a map of settings.');
  const { budget = {}, widths, formats } = images;
  if (!isRecord(budget)) return refuse('"images.budget" is not a map of settings.');
  const read: PictureBudget = { ...DEFAULT_BUDGET };
  for (const [name, value] of Object.entries(budget)) {
    if (!Object.hasOwn(read, name)) return refuse(`"images.budget" has no setting "${name}".`);
    if (typeof value !== 'number' || !(value >= 0))
      return refuse(`"images.budget.${name}" is not a number from 0 on.`);
    read[name as keyof typeof DEFAULT_BUDGET] = value;
  }
  if (Array.isArray(widths) && widths.every((width) => typeof width === 'number'))
    read.widest = Math.max(...widths);
  if (Array.isArray(formats))
    read.formats = DEFAULT_FORMATS.filter((format) => formats.includes(format));
  return read;
}

const LEVELS: readonly RuleLevel[] = ['off', 'info', 'warning', 'error'];
const DEFAULT_BASELINE = 'event-writeups.baseline.json';

type Refuse = (problem: string) => never;

export interface ConfiguredOptions {
  levels: Record<string, RuleLevel>;
  frontMatter: FrontMatterSettings;
  budget: PictureBudget;
  /** Relative to the site. */
  baseline: string;
}

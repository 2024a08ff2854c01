import {
  DEFAULT_BUDGET,
  DEFAULT_FORMATS,
  type PictureBudget,
} from '../check/pictures/pictureBudget.ts';
import type { FrontMatterSettings } from '../check/published/judgedPost.ts';
import { isRecord } from '../check/text/values.ts';
import { pluginOptions } from '../docusaurus/readPlugins.ts';
import { type Refuse, type RuleSettings, readRuleOptions } from '../ruleOptions.ts';
import { refuseWrongOptions } from './buildOptions.ts';
import { UsageError } from './usageError.ts';

/**
 * Reads the options that a site's config gives to the plugin, so that the command and the build
 * agree. The schema in options.ts validates the same; loading it would take longer than the whole
 * check.
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
  const { rules = {}, frontMatter = {}, images = {}, baseline = DEFAULT_BASELINE } = options;
  refuseWrongOptions(options, refuse);
  return {
    ...readRuleOptions(rules, refuse),
    frontMatter: readFrontMatterSettings(frontMatter, refuse),
    budget: readBudget(images, refuse),
    baseline: readFileName(baseline, refuse),
  };
}

function readFileName(value: unknown, refuse: Refuse): string {
  return typeof value === 'string' && value !== ''
    ? value
    : refuse('"baseline" isn’t the name of a file.');
}

function readFrontMatterSettings(value: unknown, refuse: Refuse): FrontMatterSettings {
  if (!isRecord(value)) return refuse('"frontMatter" isn’t a map of settings.');
  const { strict = false, allow = [], ...others } = value;
  const [other] = Object.keys(others);
  if (other !== undefined) return refuse(`"frontMatter" has no setting "${other}".`);
  if (typeof strict !== 'boolean') return refuse('"frontMatter.strict" must be true or false.');
  if (!Array.isArray(allow) || !allow.every((key) => typeof key === 'string' && key !== ''))
    return refuse('"frontMatter.allow" isn’t a list of keys.');
  return { strict, allow };
}

/** The image settings that the check uses. */
function readBudget(images: unknown, refuse: Refuse): PictureBudget {
  if (!isRecord(images)) return refuse('"images" isn’t a map of settings.');
  const { budget = {}, widths, formats } = images;
  if (!isRecord(budget)) return refuse('"images.budget" isn’t a map of settings.');
  const read: PictureBudget = { ...DEFAULT_BUDGET };
  for (const [name, value] of Object.entries(budget)) {
    if (!Object.hasOwn(read, name)) return refuse(`"images.budget" has no setting "${name}".`);
    if (value === undefined) continue;
    if (typeof value !== 'number' || !(value >= 0 && value <= Number.MAX_SAFE_INTEGER))
      return refuse(`"images.budget.${name}" must be a number from 0.`);
    read[name as keyof typeof DEFAULT_BUDGET] = value;
  }
  if (Array.isArray(widths) && widths.every((width) => typeof width === 'number'))
    read.widest = Math.max(...widths);
  if (Array.isArray(formats))
    read.formats = DEFAULT_FORMATS.filter((format) => formats.includes(format));
  return read;
}

const DEFAULT_BASELINE = 'event-writeups.baseline.json';

export interface ConfiguredOptions extends RuleSettings {
  frontMatter: FrontMatterSettings;
  budget: PictureBudget;
  /** Relative to the site. */
  baseline: string;
}

import { createRequire } from 'node:module';
import type { OptionValidationContext } from '@docusaurus/types';
import type { RuleLevel } from './check/rule.ts';
import { rules } from './check/rules/index.ts';

/** Checks the options that a config gives to the plugin, in Docusaurus's own way and with its own words. */
export function validateOptions({
  validate,
  options,
}: OptionValidationContext<Options | undefined, ResolvedOptions>): ResolvedOptions {
  return validate(schema, options);
}

// Through `require`: Node finds no names in this CommonJS module, and Docusaurus's own loader no default.
const { Joi } = createRequire(import.meta.url)(
  '@docusaurus/utils-validation',
) as typeof import('@docusaurus/utils-validation');

const level = Joi.string().valid('off', 'info', 'warning', 'error');

/** The options with their defaults; docs/options.md is made from it. */
export const schema = Joi.object<ResolvedOptions>({
  rules: Joi.object(Object.fromEntries(rules.map(({ id }) => [id, level])))
    .default({})
    .description(
      'The level of a rule by its name: `off`, `info`, `warning` or `error`. Rules that are not named keep their own.',
    ),
  baseline: Joi.string()
    .default('event-writeups.baseline.json')
    .description(
      'A file of known findings that are not reported again, relative to the site. `event-writeups check --write-baseline` writes it; it need not be there.',
    ),
  failBuild: Joi.boolean()
    .default(true)
    .description(
      'Whether errors stop `docusaurus build`. `false` only prints them, for a blog that has some to repair.',
    ),
});

export interface Options {
  /** A file of known findings, relative to the site; see `--write-baseline`. Default: `event-writeups.baseline.json` when there is one. */
  baseline?: string;
  id?: string;
  /** The level of each rule by its name: `off`, `info`, `warning` or `error`. Default: each rule's own. */
  rules?: Record<string, RuleLevel>;
  /** Whether errors stop `docusaurus build`. `false` prints them only, for a blog that has some to repair. Default: `true`. */
  failBuild?: boolean;
}

export interface ResolvedOptions {
  id: string;
  rules: Record<string, RuleLevel>;
  failBuild: boolean;
  baseline: string;
}

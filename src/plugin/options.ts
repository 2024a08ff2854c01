import type { OptionValidationContext } from '@docusaurus/types';
import { Joi } from '@docusaurus/utils-validation';
import type { RuleLevel } from './check/rule.ts';
import { rules } from './check/rules/index.ts';

/** Checks the options that a config gives to the plugin, in Docusaurus's own way and with its own words. */
export function validateOptions({
  validate,
  options,
}: OptionValidationContext<Options | undefined, ResolvedOptions>): ResolvedOptions {
  return validate(schema, options);
}

const level = Joi.string().valid('off', 'info', 'warning', 'error');

const schema = Joi.object<ResolvedOptions>({
  rules: Joi.object(Object.fromEntries(rules.map(({ id }) => [id, level]))).default({}),
  failBuild: Joi.boolean().default(true),
});

export interface Options {
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
}

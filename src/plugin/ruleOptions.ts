import { type HouseSettings, houseProblem } from './check/published/houseSettings.ts';
import type { RuleLevel } from './check/rule.ts';
import { rules } from './check/rules/index.ts';
import { didYouMean } from './check/text/closestMatch.ts';
import { isRecord } from './check/text/values.ts';

/**
 * Reads the option `rules`: levels by rule, the blog's own conventions, and the files of its own rules. The plugin
 * and the command both use it, so they reject the same values with the same messages.
 *
 * @param refuse is called with the problem, as a sentence
 */
export function readRuleOptions(value: unknown, refuse: Refuse): RuleSettings {
  if (!isRecord(value)) return refuse('"rules" isn’t a map of rules to levels.');
  const { house = {}, own = [], ...wanted } = value;
  const problem = houseProblem(house);
  if (problem) return refuse(`${problem}.`);
  if (!isListOfNames(own)) return refuse('"rules.own" isn’t a list of files.');
  const levels: Record<string, RuleLevel> = {};
  for (const [rule, name] of Object.entries(wanted)) {
    const level = LEVELS.find((known) => known === name);
    // With own rules, only their files tell which rules exist.
    if (own.length === 0) refuseUnknownRules([rule], [], refuse);
    if (level === undefined)
      return refuse(`rule "${rule}" has no level ${quoted(name)}. Levels: ${LEVELS.join(', ')}.`);
    levels[rule] = level;
  }
  return { levels, house: house as HouseSettings, own };
}

/** Refuses the first name that no rule has. */
export function refuseUnknownRules(
  names: readonly string[],
  ownRules: readonly { id: string }[],
  refuse: Refuse,
): void {
  const ids = [...rules, ...ownRules].map(({ id }) => id);
  const unknown = names.find((name) => !ids.includes(name));
  if (unknown === undefined) return;
  const advice = didYouMean(unknown, ids);
  refuse(`there is no rule "${unknown}".${advice ? ` ${advice}` : ''}`);
}

/** Not every value can be printed: a symbol and an object without a prototype throw. */
function quoted(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : `of type ${typeof value}`;
}

function isListOfNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string' && one !== '');
}

const LEVELS: readonly RuleLevel[] = ['off', 'info', 'warning', 'error'];

export type Refuse = (problem: string) => never;

/** The option as it's written. Every rule's name has a hyphen. */
export interface RuleOptions {
  /** The blog's own conventions. */
  house?: HouseSettings;
  /** The files of the blog's own rules, as globs relative to the site. */
  own?: string[];
  [rule: `${string}-${string}`]: RuleLevel;
}

export interface RuleSettings {
  levels: Record<string, RuleLevel>;
  house: HouseSettings;
  own: string[];
}

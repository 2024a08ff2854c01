import type { EventPath, EventProblem } from '../../events/model/readEvent.ts';
import type { YamlMap } from './yaml.ts';

/**
 * Returns the text of a value in braces, such as `{https://example.org}`, which YAML reads as a
 * field without a value. The braces often come from a template, or from MDX.
 */
export function bracedText(path: EventPath, map: YamlMap): string | undefined {
  const text = /^\{\s*([^\s,{}"'][^,{}"']*)\}$/.exec(map.raw(path) ?? '')?.[1]?.trimEnd();
  // `{status:none}` lacks a space after its colon; an address has slashes there.
  return text === undefined || /:(?:\s|$)|^\w+:[^/]/.test(text) ? undefined : text;
}

/** The same for an unknown field that is such a text; `undefined` if its map can't be a text. */
export function bracedField(problem: UnknownField, map: YamlMap): string | undefined {
  if (problem.map.short === undefined) return undefined;
  const text = bracedText(problem.path.slice(0, -1), map);
  return text === problem.path.at(-1) ? text : undefined;
}

/** The name of a field that a hyphen without a space precedes: `-name: A` is a field called `-name`. */
export function gluedField(problem: UnknownField): string | undefined {
  const name = String(problem.path.at(-1)).replace(/^-/, '');
  return name !== problem.path.at(-1) && Object.hasOwn(problem.map.fields, name) ? name : undefined;
}

type UnknownField = Extract<EventProblem, { kind: 'unknown-key' }>;

import type { Rule } from '../check/rule.ts';
import { isRecord } from '../check/text/values.ts';
import type { BlogRule } from '../rule.ts';

/** Reads a rule from a file's export, or returns the reason why it isn't one, as a sentence. */
export function readRule(value: unknown): { rule: Rule } | { problem: string } {
  if (!isRecord(value))
    return { problem: 'the default export is not a rule. Write export default defineRule({ … }).' };
  const problem = ruleProblem(value);
  return problem ? { problem } : { rule: value as unknown as BlogRule };
}

function ruleProblem(value: Record<string, unknown>): string | undefined {
  const { id, severity, examples } = value;
  if (typeof id !== 'string' || !ID.test(id))
    return 'a rule needs an "id" of two words or more in lower case, joined by hyphens, such as "teaser-length".';
  const of = `the rule "${id}"`;
  if (value.interface !== INTERFACE) return interfaceProblem(of, value.interface);
  if (typeof severity !== 'string' || !LEVELS.includes(severity))
    return `${of} needs a "severity": ${LEVELS.join(', ')}.`;
  for (const name of ['summary', 'why'])
    if (typeof value[name] !== 'string' || value[name] === '')
      return `${of} needs a sentence as its "${name}".`;
  if (value.docs !== undefined && !isAddress(value.docs))
    return `${of} has a "docs" that isn’t an address.`;
  if (typeof value.checkPost !== 'function') return `${of} needs a function "checkPost".`;
  return examplesProblem(of, examples);
}

function interfaceProblem(of: string, version: unknown): string {
  return typeof version === 'number' && version > INTERFACE
    ? `${of} is written for version ${version} of the rule interface, and this event-writeups reads version ${INTERFACE}. Update docusaurus-plugin-event-writeups.`
    : `${of} needs "interface: ${INTERFACE}", the version of the rule interface.`;
}

function examplesProblem(of: string, examples: unknown): string | undefined {
  if (!isRecord(examples)) return `${of} has no examples: its tests are its examples.`;
  for (const kind of ['bad', 'good']) {
    const list = examples[kind];
    if (!Array.isArray(list) || list.length === 0) return `${of} has no ${kind} example.`;
    for (const example of list)
      if (!isRecord(example) || typeof example.title !== 'string' || !isRecord(example.files))
        return `${of} has a ${kind} example without a "title" or "files".`;
    if (kind === 'bad' && !list.every((example) => saysSomething(example.says)))
      return `${of} has a bad example without "says": what it finds there.`;
  }
  return undefined;
}

function saysSomething(says: unknown): boolean {
  return (
    Array.isArray(says) &&
    says.length > 0 &&
    says.every((one) => isRecord(one) && typeof one.message === 'string')
  );
}

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\/\S+$/.test(value);
}

/** The version of the interface that this package reads. */
const INTERFACE: BlogRule['interface'] = 1;
const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/;
const LEVELS = ['off', 'info', 'warning', 'error'];

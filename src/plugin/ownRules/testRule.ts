import type { Diagnostic } from '../check/diagnostic.ts';
import type { BadExample, Example, Rule } from '../check/rule.ts';
import { checkExample } from './checkExample.ts';
import { markedPlaces } from './markedPlaces.ts';

/**
 * Runs a rule on its examples: in a bad one, it must find the marked values with the example's messages; in a good
 * one, nothing.
 */
export function testRule(rule: Rule): ExampleResult[] {
  return [
    ...rule.examples.bad.map((example) =>
      tried(`finds: ${example.title}`, wanted(example), example, rule),
    ),
    ...rule.examples.good.map((example) => tried(`accepts: ${example.title}`, [], example, rule)),
  ];
}

function tried(name: string, expected: string[], example: Example, rule: Rule): ExampleResult {
  const found = checkExample(example, rule).map(inOneLine);
  const passed = found.join('\n') === expected.join('\n');
  return { name, passed, expected, found };
}

function wanted(example: BadExample): string[] {
  const places = markedPlaces(example);
  const length = Math.max(places.length, example.says.length);
  return Array.from({ length }, (_, index) => {
    const { message = '(no message in "says")', help } = example.says[index] ?? {};
    return line(places[index] ?? '(no ⟦mark⟧ in the files)', message, help);
  });
}

function inOneLine({
  file,
  line: row,
  column,
  endLine,
  endColumn,
  message,
  help,
}: Diagnostic): string {
  return line(`${file}:${row}:${column}-${endLine}:${endColumn}`, message, help ?? undefined);
}

function line(place: string, message: string, help: string | undefined): string {
  return [place, message, help].filter(Boolean).join('  ');
}

export interface ExampleResult {
  name: string;
  passed: boolean;
  /** One line for each finding. */
  expected: string[];
  found: string[];
}

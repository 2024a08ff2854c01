import type { EventProblem } from '../events/model/readEvent.ts';
import { readEvent } from '../events/model/readEvent.ts';
import { type Block, countLost, type Imported, isMap, type Value } from './imported.ts';

/**
 * An event as the check takes it: empty fields are left out, and so is, with a word in `lost`, every value that its field
 * can't have. What is imported is green at once.
 */
export function cleaned({ event, lost }: Imported): Imported {
  const block = (withoutEmpty(event) ?? {}) as Block;
  const dropped: string[] = [];
  // Each pass takes out what the last one found: a list without its item may have nothing left.
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const { problems } = readEvent(asText(block));
    if (problems.length === 0) break;
    for (const problem of problems.toReversed()) dropped.push(drop(block, problem));
  }
  return { event: (withoutEmpty(block) ?? {}) as Block, lost: [...lost, ...countLost(dropped)] };
}

function drop(block: Block, problem: EventProblem): string {
  const path = problem.path.slice(1);
  let at: unknown = block;
  for (const step of path.slice(0, -1))
    at = isMap(at) || Array.isArray(at) ? at[step as keyof typeof at] : undefined;
  const last = path.at(-1);
  if (Array.isArray(at) && typeof last === 'number') at.splice(last, 1);
  else if (isMap(at) && last !== undefined) delete at[last];
  const where = path.filter((step) => typeof step === 'string').join('.');
  if (problem.kind === 'too-long') return `${where}: more than ${problem.longest}`;
  const value =
    problem.kind === 'type' && typeof problem.value === 'string'
      ? ` (${problem.value.slice(0, 60)})`
      : '';
  return problem.kind === 'missing' ? `${where}: without ${problem.name}` : `${where}${value}`;
}

function withoutEmpty(value: Value): Value {
  if (Array.isArray(value)) {
    const items = value.map(withoutEmpty).filter((one) => one !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (!isMap(value)) return value === '' ? undefined : value;
  const members = Object.entries(value).flatMap(([name, one]) => {
    const kept = withoutEmpty(one as Value);
    return kept === undefined ? [] : [[name, kept] as const];
  });
  return members.length > 0 ? Object.fromEntries(members) : undefined;
}

/** As front matter gives it: everything is text. */
function asText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asText);
  if (!isMap(value)) return String(value);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asText(one)]));
}

const MOST_PASSES = 8;

import {
  type EventPath,
  type EventProblem,
  readEvent,
  withoutControls,
} from '../events/model/readEvent.ts';
import { contradictions } from './contradictions.ts';
import { isMap } from './foreign.ts';
import type { Block, Imported, Value } from './imported.ts';

/**
 * Makes an event valid for the check: removes empty fields, control characters, and values that their field can't
 * have, which are listed in `lost`. An import passes the check from the start.
 */
export function cleaned({ event, speakers, lost }: Imported): Imported {
  const block = (withoutEmpty(event) ?? {}) as Block;
  const dropped: string[] = [];
  // Each round removes what the last one made invalid: a list may be empty without its item.
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const { problems, leaves } = readEvent(asText(block));
    const found =
      problems.length > 0
        ? problems.map((problem) => lossOf(problem, block))
        : contradictions(leaves);
    if (found.length === 0) break;
    for (const loss of found.toReversed()) {
      drop(block, loss);
      dropped.push(loss.words);
    }
  }
  const kept = (withoutEmpty(block) ?? {}) as Block;
  return {
    event: kept,
    ...(speakers && { speakers }),
    lost: countLost([...lost, ...dropped]),
  };
}

function lossOf(problem: EventProblem, block: Block): Loss {
  const { path } = problem;
  const where = path.filter((step, index) => index > 0 && typeof step === 'string').join('.');
  switch (problem.kind) {
    case 'too-long': {
      const list = valueAt(block, path.slice(1));
      const length = Array.isArray(list) ? list.length : 0;
      const { longest } = problem;
      return {
        path,
        longest,
        words: `${where}: ${length - longest} of ${length}, because ${longest} is the limit`,
      };
    }
    case 'missing':
      return { path, words: `${where}: without ${problem.name}` };
    case 'unknown-key':
    case 'control':
      return { path, words: where };
    case 'type':
      return {
        path,
        words:
          typeof problem.value === 'string' ? `${where} (${problem.value.slice(0, 60)})` : where,
      };
  }
}

/** Removes a value; from a list that's too long, its end. */
function drop(block: Block, { path, longest }: Loss): void {
  const steps = path.slice(1);
  const at = valueAt(block, steps.slice(0, -1));
  const last = steps.at(-1) ?? '';
  const list = longest === undefined ? undefined : valueAt(block, steps);
  if (Array.isArray(list)) list.splice(longest ?? 0);
  else if (Array.isArray(at)) at.splice(Number(last), 1);
  else if (isMap(at)) delete at[last];
}

function valueAt(block: Block, steps: EventPath): unknown {
  return steps.reduce<unknown>(
    (at, step) => (isMap(at) || Array.isArray(at) ? at[step as keyof typeof at] : undefined),
    block,
  );
}

/** Repeated losses are listed once: `talks: recording_license (64×)`. */
export function countLost(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => (count === 1 ? word : `${word} (${count}×)`));
}

export function withoutEmpty(value: Value): Value {
  if (Array.isArray(value)) {
    const items = value.map(withoutEmpty).filter((one) => one !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value === 'string') return withoutControls(value) || undefined;
  if (!isMap(value)) return value;
  const members = Object.entries(value).flatMap(([name, one]) => {
    const kept = withoutEmpty(one as Value);
    return kept === undefined ? [] : [[name, kept] as const];
  });
  return members.length > 0 ? Object.fromEntries(members) : undefined;
}

/** As front matter gives it: everything is text. */
export function asText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asText);
  if (!isMap(value)) return String(value);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asText(one)]));
}

const MOST_PASSES = 12;

/** What an import leaves out. */
export interface Loss {
  path: EventPath;
  words: string;
  /** For a list that's too long, the number of items to keep. */
  longest?: number;
}

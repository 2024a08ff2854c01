import { meantBy } from '../../events/model/otherWords.ts';
import type { EventProblem } from '../../events/model/readEvent.ts';
import { bracedField } from './bracedText.ts';
import { type Described, describeEventProblem } from './eventProblem.ts';
import { fieldsOfPost } from './fieldNames.ts';
import { type FieldsBelow, fieldsAround, fieldsBelow } from './fieldsBelow.ts';
import { lineNumber, writtenLines } from './indentation.ts';
import { meantField } from './meantField.ts';
import { explainedBelow } from './outdentedFields.ts';
import type { YamlMap } from './yaml.ts';

/**
 * Describes what can't be read in a post's `event`. If the fields of a map aren't indented below its name, that's one
 * problem: the map isn't empty, and the fields aren't unknown.
 *
 * @param text the post, up to the end of its front matter
 */
export function describeEventProblems(
  problems: readonly EventProblem[],
  map: YamlMap,
  text: string,
): Described[] {
  const shown = withoutHidden(problems, map);
  // With more problems than that, a program wrote it, and programs indent as they should.
  const explained = shown.slice(0, MOST).map((problem) => outdentedFields(problem, map, text));
  const all = shown.map((problem, index) => ({ problem, below: explained[index] }));
  const runs = all.flatMap(({ below }) => (below?.isSure ? below : []));
  const reported = new Set<number>();
  return all.flatMap(({ problem, below }) => {
    if (problem.kind === 'missing' && runs.some((run) => isIn(problem, run))) return [];
    if (below?.isSure && reported.has(below.first)) return [];
    if (below?.isSure) reported.add(below.first);
    return explainedBelow(below, describeEventProblem(problem, map));
  });
}

/** The fields that aren't indented below the name of their map: it seems empty, or they seem unknown. */
function outdentedFields(
  problem: EventProblem,
  map: YamlMap,
  text: string,
): FieldsBelow | undefined {
  const lines = writtenLines(text);
  const key = map.key(problem.path);
  const index = key ? lineNumber(text, key.start) - 1 : -1;
  if (problem.kind === 'type')
    return problem.value === null ? fieldsBelow(lines, index, fieldsOfPost) : undefined;
  if (problem.kind !== 'unknown-key') return undefined;
  const below = fieldsAround(lines, index, fieldsOfPost);
  // It may be another word for a field of the map around it.
  const isOther =
    !below?.isEmpty &&
    meantBy(String(problem.path.at(-1)), Object.keys(problem.map.fields)) !== undefined;
  return below?.isSure && !isOther ? below : undefined;
}

/** Whether a missing field is one of these. */
function isIn({ path, name }: Missing, run: FieldsBelow): boolean {
  return path.at(-1) === run.name && run.keys.includes(name);
}

const MOST = 100;

type Missing = Extract<EventProblem, { kind: 'missing' }>;

/** Without fields that are only missing because another problem hides them. */
export function withoutHidden(problems: readonly EventProblem[], map: YamlMap): EventProblem[] {
  const braced = new Set<string>();
  const meant = new Set<string>();
  for (const problem of problems) {
    if (problem.kind !== 'unknown-key') continue;
    if (bracedField(problem, map) !== undefined)
      braced.add(JSON.stringify(problem.path.slice(0, -1)));
    meant.add(JSON.stringify(meantField(problem, map)));
  }
  return problems.filter(
    (problem) =>
      problem.kind !== 'missing' ||
      !(
        braced.has(JSON.stringify(problem.path)) ||
        meant.has(JSON.stringify([...problem.path, problem.name]))
      ),
  );
}

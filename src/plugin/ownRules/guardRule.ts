import type { PostFinding, Rule } from '../check/rule.ts';
import { isRecord } from '../check/text/values.ts';

/**
 * Wraps a rule so that its failures become findings: a rule that throws, returns a promise or reports something
 * invalid doesn't stop the check. The finding has the rule's id and names the post. It's an error, because the
 * rule's own findings are unknown.
 */
export function guardRule(rule: Rule, file: string): Rule {
  return {
    ...rule,
    docs: rule.docs ?? GUIDE,
    checkPost(post, report) {
      const { length } = post.post.source.text;
      const fail = (reason: string) =>
        report({
          range: undefined,
          severity: 'error',
          message: `The rule "${rule.id}" fails on this post: ${reason}.`,
          help: `Correct ${file}, and add this case to its examples.`,
        });
      try {
        const returned: unknown = rule.checkPost?.(post, (finding) => {
          const problem = findingProblem(finding, length);
          if (problem) fail(problem);
          else report(finding);
        });
        if (isPromise(returned)) {
          returned.then(undefined, () => undefined);
          fail('it returns a promise, and nothing waits for it');
        }
      } catch (error) {
        fail(reasonOf(error));
      }
    },
  };
}

function findingProblem(finding: unknown, length: number): string | undefined {
  if (!isRecord(finding)) return 'it reports something that is not a finding';
  const { message, range, related = [], fix } = finding as Partial<PostFinding>;
  if (typeof message !== 'string' || message === '')
    return 'it reports a finding without a message';
  if (range !== undefined && !isRange(range, length)) return outside(range);
  for (const one of related) if (!isRange(one?.range, length)) return outside(one?.range);
  for (const edit of fix?.edits ?? []) {
    if (!isRange(edit?.range, length)) return outside(edit?.range);
    if (typeof edit.text !== 'string') return 'it reports a fix without a text';
  }
  return undefined;
}

function outside(range: unknown): string {
  return `it reports the range ${JSON.stringify(range)}, which isn’t one of the text`;
}

function isRange(range: unknown, length: number): boolean {
  if (!isRecord(range)) return false;
  const { start, end } = range;
  return (
    Number.isSafeInteger(start) &&
    Number.isSafeInteger(end) &&
    0 <= Number(start) &&
    Number(start) <= Number(end) &&
    Number(end) <= length
  );
}

/** Returns one line, without the full stop that follows. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : `it throws ${error}`;
  return (text.split('\n')[0] ?? '').replace(/\.$/, '');
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof (value as { then?: unknown } | undefined)?.then === 'function';
}

const GUIDE = 'https://event-writeups.github.io/docs/own-rules';

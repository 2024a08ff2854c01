import type { Finding, Severity } from './diagnostic.ts';
import type { JudgedPost } from './published/judgedPost.ts';

/**
 * Merges two findings at the same value if one of them names the other's rule: a missing image
 * without alt text is one thing to fix.
 */
export function joinFindings(found: RuleFinding[]): RuleFinding[] {
  const joining = found.filter(({ finding }) => finding.joins);
  const wanted = new Map(joining.map((one) => [placeOf(one, one.finding.joins?.rule), one]));
  const joined = new Set<RuleFinding>();
  const result = found.map((one) => {
    const other = wanted.get(placeOf(one, one.rule));
    if (!other?.finding.joins || WEIGHT[other.severity] > WEIGHT[one.severity]) return one;
    joined.add(other);
    const { message, help } = one.finding;
    const helps = new Set([help, other.finding.help].filter((text) => text !== undefined));
    return {
      ...one,
      finding: {
        ...one.finding,
        message: `${message} ${other.finding.joins.message}`,
        help: [...helps].join(' ') || undefined,
      },
    };
  });
  return result.filter((one) => !joined.has(one));
}

function placeOf({ finding }: RuleFinding, rule: string | undefined): string {
  const { source, range } = finding.at;
  return [rule, source.file, range.start, finding.locale].join('\0');
}

const WEIGHT: Record<Severity, number> = { info: 0, warning: 1, error: 2 };

/** A rule's finding, with its level from the options or the finding itself. */
export interface RuleFinding {
  rule: string;
  /** The address of the rule's page. */
  docs: string;
  severity: Severity;
  stopsLoading: boolean;
  finding: Finding;
  /** The post that imports the file, if it isn't the post itself. */
  importedBy?: JudgedPost;
}

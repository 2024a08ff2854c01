import type { Finding, Severity } from './diagnostic.ts';
import type { JudgedPost } from './published/judgedPost.ts';

/**
 * Makes one finding of two at the same value, where one of them says to which it belongs: an image that's missing and has no
 * alt text is to be repaired once.
 */
export function joinFindings(found: RuleFinding[]): RuleFinding[] {
  const joining = found.filter(({ finding }) => finding.joins);
  if (joining.length === 0) return found;
  const wanted = new Map(joining.map((one) => [placeOf(one, one.finding.joins?.rule), one]));
  const joined = new Set<RuleFinding>();
  const result = found.map((one) => {
    const other = wanted.get(placeOf(one, one.rule));
    if (!other?.finding.joins || WEIGHT[other.severity] > WEIGHT[one.severity]) return one;
    joined.add(other);
    const { message, help } = one.finding;
    const helps = [help, other.finding.help].filter((text) => text !== undefined);
    return {
      ...one,
      finding: {
        ...one.finding,
        message: `${message} ${other.finding.joins.message}`,
        help: helps.length > 0 ? helps.join(' ') : undefined,
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

/** What a rule found, with the level that the options or the finding give it. */
export interface RuleFinding {
  rule: string;
  /** Address of the rule's page. */
  docs: string;
  severity: Severity;
  stopsLoading: boolean;
  finding: Finding;
  /** The post that imports the file, where that isn't the post itself. */
  importedBy?: JudgedPost;
}

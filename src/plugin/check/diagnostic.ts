import type { TextEdit } from './text/edits.ts';
import { positionAt, type Range, type Source } from './text/source.ts';
import { elided } from './text/values.ts';

/** Turns a rule's finding into the diagnostic that reporters write. */
export function toDiagnostic(
  rule: string,
  severity: Severity,
  docs: string,
  finding: Finding,
  stopsLoading: boolean,
): Diagnostic {
  const span = spanOf(finding.at.source, finding.at.range);
  return {
    rule,
    severity,
    message: elided(finding.message),
    label: finding.label ?? null,
    help: finding.help === undefined ? null : elided(finding.help),
    file: finding.at.source.file,
    ...span,
    locale: finding.locale,
    related: (finding.related ?? []).map((related) => ({
      file: related.at.source.file,
      ...spanOf(related.at.source, related.at.range),
      message: elided(related.message),
    })),
    fix: finding.fix ?? null,
    stopsLoading,
    docs,
  };
}

/** Orders diagnostics by file, position and rule, so that two runs print the same. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function spanOf(source: Source, range: Range): Span {
  const start = positionAt(source, range.start);
  const end = positionAt(source, Math.max(range.start, range.end));
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

export type Severity = 'info' | 'warning' | 'error';

/** One finding as every reporter sees it. Lines and columns are 1-based; the end is excluded. */
export interface Diagnostic extends Span {
  rule: string;
  severity: Severity;
  /** The problem, with the value. */
  message: string;
  /** A few words for beside the underlined value. */
  label: string | null;
  /** What to do. */
  help: string | null;
  file: string;
  locale: string;
  related: RelatedPlace[];
  fix: Fix | null;
  /** Whether Docusaurus stops at it before it makes any page, whatever level it has here. */
  stopsLoading: boolean;
  /** Address of the rule's page. */
  docs: string;
}

export interface Span {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

export interface RelatedPlace extends Span {
  file: string;
  message: string;
}

/** An edit of the diagnostic's own file that repairs it without a doubt. */
export interface Fix {
  title: string;
  edits: TextEdit[];
}

/** What a rule says: a place and the words. */
export interface Finding {
  at: Place;
  message: string;
  label?: string | undefined;
  help?: string | undefined;
  locale: string;
  related?: { at: Place; message: string }[] | undefined;
  fix?: Fix | undefined;
  /** The rule whose finding at the same value says this too, and the sentence that it gains. */
  joins?: { rule: string; message: string } | undefined;
  /** When it differs from the rule's own level, as where a Docusaurus option decides. */
  severity?: Severity | undefined;
  /** When it differs from what holds for the rule's other findings. */
  stopsLoading?: boolean | undefined;
}

export interface Place {
  source: Source;
  range: Range;
}

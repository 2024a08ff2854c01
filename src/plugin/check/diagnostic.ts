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

/** A finding as reporters get it. Lines and columns are 1-based; the end is excluded. */
export interface Diagnostic extends Span {
  rule: string;
  severity: Severity;
  /** The problem, with the value. */
  message: string;
  /** A few words to show beside the underlined value. */
  label: string | null;
  /** What to do. */
  help: string | null;
  file: string;
  locale: string;
  related: RelatedPlace[];
  fix: Fix | null;
  /** Whether it stops Docusaurus before any page is created, whatever its level here. */
  stopsLoading: boolean;
  /** The address of the rule's page. */
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

/** An edit of the diagnostic's own file that is sure to fix it. */
export interface Fix {
  title: string;
  edits: TextEdit[];
}

/** A finding: a place and its texts. */
export interface Finding {
  at: Place;
  message: string;
  label?: string | undefined;
  help?: string | undefined;
  locale: string;
  related?: { at: Place; message: string }[] | undefined;
  fix?: Fix | undefined;
  /** The rule that reports the same value, and the sentence to add to its finding. */
  joins?: { rule: string; message: string } | undefined;
  /** If it differs from the rule's own level, for example because a Docusaurus option decides. */
  severity?: Severity | undefined;
  /** If it differs from the rule's other findings. */
  stopsLoading?: boolean | undefined;
}

export interface Place {
  source: Source;
  range: Range;
}

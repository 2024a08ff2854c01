import { createHash } from 'node:crypto';
import type { Report } from '../check/check.ts';
import type { Diagnostic, RelatedPlace, Severity, Span } from '../check/diagnostic.ts';
import { docsUrl } from '../check/docs.ts';
import type { Rule } from '../check/rule.ts';
import { rules } from '../check/rules/index.ts';
import { positionAt, type Source } from '../check/text/source.ts';
import { advice } from './advice.ts';
import { jsonText } from './jsonText.ts';
import { encodePath, inRepository } from './paths.ts';
import type { ReportOptions } from './reportOptions.ts';

/**
 * Writes the report as SARIF 2.1.0, for GitHub's code scanning and for editors. It contains nothing
 * about the machine or the time: two runs on the same files have the same output.
 */
export function writeSarif(report: Report, options: ReportOptions = {}): string {
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'event-writeups',
            semanticVersion: options.version,
            informationUri: INFORMATION,
            rules: rulesOf(report).map(describe),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
        results: results(report, options.pathPrefix),
      },
    ],
  };
  return jsonText(log);
}

function rulesOf({ ownRules = [] }: Report): readonly Rule[] {
  return [...rules, ...ownRules];
}

function describe({ id, severity, summary, why, docs }: Rule) {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: `${summary} ${why}` },
    help: { text: why },
    helpUri: docs ?? docsUrl(id),
    defaultConfiguration:
      severity === 'off' ? { enabled: false } : { enabled: true, level: LEVELS[severity] },
  };
}

function results(report: Report, prefix: string | undefined) {
  const { diagnostics, sources } = report;
  const all = rulesOf(report);
  const counted = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const { rule, severity, file, related } = diagnostic;
    const source = sources.get(file);
    const index = all.findIndex(({ id }) => id === rule);
    return {
      ruleId: rule,
      ...(index === -1 ? {} : { ruleIndex: index }),
      level: LEVELS[severity],
      message: { text: messageText(diagnostic) },
      locations: [{ physicalLocation: physicalLocation(diagnostic, prefix) }],
      ...(related.length === 0
        ? {}
        : { relatedLocations: related.map((place, id) => relatedLocation(place, id, prefix)) }),
      partialFingerprints: { 'diagnostic/v1': fingerprint(diagnostic, counted, prefix) },
      ...(diagnostic.fix && source ? { fixes: [fixOf(diagnostic, source, prefix)] } : {}),
    };
  });
}

function messageText(diagnostic: Diagnostic): string {
  return plain([diagnostic.message, advice(diagnostic)].filter(Boolean).join('\n'));
}

/** In SARIF's plain text, `[…](…)` is a link; text from a post must not become one. */
function plain(text: string): string {
  return text.replace(/\]\(/g, '] (');
}

function relatedLocation(place: RelatedPlace, id: number, prefix: string | undefined) {
  return {
    id,
    message: { text: plain(place.message) },
    physicalLocation: physicalLocation(place, prefix),
  };
}

function physicalLocation(place: Span & { file: string }, prefix: string | undefined) {
  return { artifactLocation: artifactLocation(place.file, prefix), region: region(place) };
}

function artifactLocation(file: string, prefix: string | undefined) {
  return { uri: encodePath(inRepository(file, prefix)), uriBaseId: ROOT };
}

/** As here, SARIF's columns are 1-based and the end is excluded. */
function region({ line, column, endLine, endColumn }: Span) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/**
 * Identifies a finding after lines have moved: by its file, rule and message, and its number among
 * equals.
 */
function fingerprint(
  { file, rule, message }: Diagnostic,
  counted: Map<string, number>,
  prefix: string | undefined,
): string {
  const text = [inRepository(file, prefix), rule, message].join('\0');
  const number = (counted.get(text) ?? 0) + 1;
  counted.set(text, number);
  return `${createHash('sha256').update(text).digest('hex')}:${number}`;
}

function fixOf({ file, fix }: Diagnostic, source: Source, prefix: string | undefined) {
  const replacements = (fix?.edits ?? []).map(({ range, text }) => {
    const start = positionAt(source, range.start);
    const end = positionAt(source, range.end);
    const place = { ...start, endLine: end.line, endColumn: end.column };
    return { deletedRegion: region(place), insertedContent: { text } };
  });
  return {
    description: { text: plain(fix?.title ?? '') },
    artifactChanges: [{ artifactLocation: artifactLocation(file, prefix), replacements }],
  };
}

const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };
const ROOT = 'SRCROOT';
const INFORMATION = 'https://event-writeups.github.io/docs';
const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

import type { Report } from '../check/check.ts';
import type { Diagnostic } from '../check/diagnostic.ts';
import { advice } from './advice.ts';
import { byFile } from './byFile.ts';
import { escapeXml } from './xml.ts';

/**
 * Writes the report as JUnit XML, which most CI systems show as tests: a suite per file and a case
 * per finding. An error is a failure; a warning or an info is a skipped case, which is visible but
 * doesn't fail the run, like the exit code. Without findings, there is one passing case.
 */
export function writeJunit({ diagnostics, summary }: Report): string {
  const suites =
    diagnostics.length === 0 ? [PASSED] : [...byFile(diagnostics)].map(([, found]) => suite(found));
  const counts = `tests="${Math.max(1, diagnostics.length)}" failures="${summary.errors}" errors="0"`;
  const time = (summary.durationMs / 1000).toFixed(3);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="event-writeups" ${counts} time="${time}">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

function suite(found: readonly Diagnostic[]): string {
  const file = escapeXml(found[0]?.file ?? '');
  const failures = found.filter(({ severity }) => severity === 'error').length;
  const counts = `tests="${found.length}" failures="${failures}" errors="0" skipped="${found.length - failures}"`;
  const names = new Map<string, number>();
  const cases = found.map((diagnostic) => testCase(diagnostic, uniqueName(diagnostic, names)));
  return [`  <testsuite name="${file}" ${counts}>`, ...cases, '  </testsuite>'].join('\n');
}

/** Without a line number, so that a CI system recognises the case after lines have moved. */
function uniqueName({ rule, message }: Diagnostic, names: Map<string, number>): string {
  const name = `${rule}: ${message}`;
  const number = (names.get(name) ?? 0) + 1;
  names.set(name, number);
  return number === 1 ? name : `${name} (${number})`;
}

function testCase(diagnostic: Diagnostic, name: string): string {
  const { severity, rule, message, file } = diagnostic;
  const body = details(diagnostic).map(escapeXml).join('\n');
  const outcome =
    severity === 'error'
      ? `<failure type="${escapeXml(rule)}" message="${escapeXml(message)}">${body}</failure>`
      : `<skipped>${escapeXml(`${severity}: ${message}`)}\n${body}</skipped>`;
  return [
    `    <testcase classname="${escapeXml(file)}" name="${escapeXml(name)}">`,
    `      ${outcome}`,
    '    </testcase>',
  ].join('\n');
}

function details(diagnostic: Diagnostic): string[] {
  const { file, line, column, related, docs } = diagnostic;
  const others = related.map(
    (other) => `${other.message}: ${other.file}:${other.line}:${other.column}`,
  );
  return [`${file}:${line}:${column}`, ...others, advice(diagnostic), docs].filter(Boolean);
}

const PASSED = `  <testsuite name="event-writeups" tests="1" failures="0" errors="0" skipped="0">
    <testcase classname="event-writeups" name="No problems found"/>
  </testsuite>`;

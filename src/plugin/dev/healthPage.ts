import path from 'node:path';
import escapeHtml from 'lodash/escape.js';
import pc from 'picocolors';
import type { Report } from '../check/check.ts';
import type { Diagnostic, RelatedPlace } from '../check/diagnostic.ts';
import type { ListedReference } from '../check/listReferences.ts';
import { count } from '../check/text/values.ts';
import { advice } from '../report/advice.ts';
import { byFile } from '../report/byFile.ts';
import { codeFrame } from '../report/codeFrame.ts';
import { printable } from '../report/printable.ts';
import { countFound, summaryLine } from '../report/summaryLine.ts';
import { HEALTH_SCRIPT } from './healthScript.ts';
import { HEALTH_STYLE } from './healthStyle.ts';

/**
 * Writes the content-health page: every finding of a report by post, and the references that
 * couldn't be checked. It doesn't depend on the site, so it works even if the site doesn't build.
 *
 * @param address of the page
 */
export function writeHealthPage(report: Report, siteDir: string, address: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Content health</title>
<style>${HEALTH_STYLE}</style>
<main data-events="${shown(address)}/events">${writeFindings(report, siteDir)}</main>
<script>${HEALTH_SCRIPT}</script>
</html>
`;
}

/** The part of the page that changes. */
export function writeFindings(report: Report, siteDir: string): string {
  const { diagnostics, summary, hints } = report;
  const state = summary.errors > 0 ? 'error' : summary.warnings > 0 ? 'warning' : 'good';
  const files = [...byFile(diagnostics)].map(([file, found]) =>
    section(file, found, report, siteDir),
  );
  const unchecked = report.references().filter(({ status }) => status === 'unchecked');
  return [
    `<header class="${state}"><h1>Content health</h1><p role="status">${shown(summaryLine(report))}</p></header>`,
    ...hints.map((hint) => `<p class="hint">${shown(hint)}</p>`),
    ...files,
    uncheckedList(unchecked, siteDir),
  ].join('\n');
}

function section(file: string, found: Diagnostic[], report: Report, siteDir: string): string {
  const of = (severity: string) => found.filter((one) => one.severity === severity).length;
  const counts = countFound({ errors: of('error'), warnings: of('warning'), infos: of('info') });
  return `<section><h2>${shown(file)} <small>${counts}</small></h2>
${found.map((one) => finding(one, report, siteDir)).join('\n')}
</section>`;
}

function finding(diagnostic: Diagnostic, report: Report, siteDir: string): string {
  const { severity, rule, message, docs, label, related, stopsLoading } = diagnostic;
  const help = advice(diagnostic);
  return `<article class="${severity}">
<h3><a href="${shown(docs)}">${severity}[${rule}]</a> ${shown(message)}</h3>
${placed(diagnostic, label, '^', report, siteDir)}
${related.map((place) => placed(place, place.message, '-', report, siteDir)).join('\n')}
${help && `<p>${shown(help)}</p>`}
${stopsLoading ? '<p class="note">Docusaurus shows the previous version of the blog until this is fixed.</p>' : ''}
</article>`;
}

function placed(
  place: Omit<RelatedPlace, 'message'>,
  label: string | null,
  mark: string,
  report: Report,
  siteDir: string,
): string {
  const color = pc.createColors(false);
  const [, ...lines] = codeFrame(place, label, { mark, paint: String, color }, report);
  const frame = lines.length > 0 ? `<pre>${lines.map(shown).join('\n')}</pre>` : '';
  return `${opener(place, siteDir)}${frame}`;
}

function opener(place: { file: string; line: number; column: number }, siteDir: string): string {
  const { file, line, column } = place;
  const target = `${path.join(siteDir, file)}:${line}:${column}`;
  return `<button type="button" data-open="${shown(target)}" title="Open in the editor">${shown(file)}:${line}:${column}</button>`;
}

function uncheckedList(references: readonly ListedReference[], siteDir: string): string {
  if (references.length === 0) return '';
  const items = references.map(
    (one) =>
      `<li>${opener(one, siteDir)} <code>${shown(one.target)}</code> ${shown(one.reason ?? '')}</li>`,
  );
  return `<details><summary>${count(references.length, 'reference')} not checkable</summary><ul>${items.join('\n')}</ul></details>`;
}

/**
 * Returns a text as the page shows it: escaped, and without characters that hide the text or change
 * its direction.
 */
function shown(text: string): string {
  return escapeHtml(printable(text));
}

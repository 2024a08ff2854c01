import countBy from 'lodash/countBy.js';
import sumBy from 'lodash/sumBy.js';
import uniq from 'lodash/uniq.js';
import uniqBy from 'lodash/uniqBy.js';
import { createFinder } from './applyRules.ts';
import { type AppliedBaseline, applyBaseline, type Baseline } from './baseline.ts';
import { codeHints } from './codeHints.ts';
import { type ContentReader, createContentReader } from './content.ts';
import { compareDiagnostics, type Diagnostic, toDiagnostic } from './diagnostic.ts';
import type { RuleFinding } from './joinFindings.ts';
import { type ListedReference, listReferences } from './listReferences.ts';
import type { Content } from './published/publishedSite.ts';
import type { ReadSettings } from './readSettings.ts';
import type { Rule, RuleCommand, RuleLevel } from './rule.ts';
import type { Site } from './site/site.ts';
import { findHints } from './siteHints.ts';
import { type Clock, createStopwatch, type PartTime } from './stopwatch.ts';
import type { Source } from './text/source.ts';
import { refillSuggestions } from './text/suggestionBudget.ts';

/**
 * Checks a site: reads every post of every blog and locale, and applies every rule. It's synchronous, because only then
 * does it report before Docusaurus's own first error stops the build. It prints nothing.
 */
export function checkSite(site: Site, options: CheckOptions = {}): Report {
  return createChecker(site, { ...options, isOnce: true }).check();
}

/**
 * Creates a function that checks a site repeatedly. Files that haven't changed since the last call are neither read nor
 * checked again, so a check after one save takes milliseconds.
 */
export function createChecker(site: Site, options: CheckOptions = {}): Checker {
  const reader = createContentReader(site, options);
  const { ownRules = [] } = options;
  const find = createFinder(options.levels, options.command, ownRules);
  function check(touched?: ReadonlySet<string>): Report {
    const stopwatch = createStopwatch(options.clock);
    refillSuggestions();
    const content = reader.read(touched, stopwatch.lap);
    const { all, sources } = diagnose(find(content));
    const baseline = options.baseline && applyBaseline(all, options.baseline);
    const diagnostics = baseline?.fresh ?? all;
    const hints = [...(diagnostics.length > 0 ? findHints(content) : []), ...codeHints(content)];
    stopwatch.lap('applying rules');
    return {
      diagnostics,
      sources,
      ownRules,
      baseline,
      hints,
      parts: stopwatch.parts(),
      references: () => listReferences(content),
      summary: {
        ...countContent(content),
        ...countSeverities(diagnostics),
        ...(baseline ? { known: baseline.known } : {}),
        durationMs: stopwatch.total(),
      },
    };
  }
  return { check, seen: reader.seen, missingFor: reader.missingFor };
}

/**
 * The diagnostics of all findings, in order. If a file is part of several locales, each place is reported only once, even
 * if the messages differ by the locales' addresses.
 */
function diagnose(findings: Iterable<RuleFinding>): {
  all: Diagnostic[];
  sources: Map<string, Source>;
} {
  const sources = new Map<string, Source>();
  const found = new Map<string, Diagnostic>();
  const judgedIn = new Map<string, string>();
  for (const { rule, docs, severity, finding, stopsLoading } of findings) {
    const diagnostic = toDiagnostic(rule, severity, docs, finding, stopsLoading);
    const { file, line, column, message, locale } = diagnostic;
    const place = [rule, file, line, column].join('\0');
    if ((judgedIn.get(place) ?? locale) !== locale) continue;
    judgedIn.set(place, locale);
    found.set([place, message].join('\0'), diagnostic);
    for (const { source } of [finding.at, ...(finding.related ?? []).map(({ at }) => at)])
      sources.set(source.file, source);
  }
  return { all: [...found.values()].sort(compareDiagnostics), sources };
}

/** A report with only some of its diagnostics, and new counts. */
export function withDiagnostics(report: Report, diagnostics: Diagnostic[]): Report {
  return {
    ...report,
    diagnostics,
    hints: diagnostics.length > 0 ? report.hints : [],
    summary: { ...report.summary, ...countSeverities(diagnostics) },
  };
}

/** Counts a file that several locales share only once. It's unchecked if it is in any of them. */
function countContent({ localizedBlogs }: Content): ContentCounts {
  const judged = localizedBlogs.flatMap(({ posts }) => posts);
  const all = judged.flatMap((post) => [post, ...post.judgedParts]);
  const files = uniqBy(all, 'post');
  return {
    posts: uniqBy(judged, 'post').length,
    images: sumBy(files, ({ images }) => images.length),
    links: sumBy(files, ({ links }) => links.length),
    unchecked: uniq(all.flatMap(({ unchecked }) => unchecked)).length,
  };
}

function countSeverities(diagnostics: readonly Diagnostic[]): SeverityCounts {
  const { error = 0, warning = 0, info = 0 } = countBy(diagnostics, 'severity');
  return { errors: error, warnings: warning, infos: info };
}

export interface Checker extends Pick<ContentReader, 'seen' | 'missingFor'> {
  /** @param touched files and folders that may have changed since the last call. Default: all of them. */
  check(touched?: ReadonlySet<string>): Report;
}

export interface CheckOptions extends ReadSettings {
  /** Levels by rule, which override the rules' own. */
  levels?: Record<string, RuleLevel> | undefined;
  /** The command whose rules apply. Default: `check`. */
  command?: RuleCommand | undefined;
  /** The site's own rules. */
  ownRules?: readonly Rule[] | undefined;
  /** Known findings, which aren't reported again. */
  baseline?: Baseline | undefined;
  /** The time in milliseconds, for the durations in the report. Default: `performance.now`. */
  clock?: Clock | undefined;
}

/** Everything that one run found, and what it looked at. */
export interface Report {
  diagnostics: Diagnostic[];
  summary: Summary;
  /** The files that diagnostics refer to, by name, for code frames. */
  sources: ReadonlyMap<string, Source>;
  /** The site's own rules that ran. */
  ownRules?: readonly Rule[];
  /** How the baseline was applied, if there is one. */
  baseline: AppliedBaseline | undefined;
  /** Advice on the run as a whole. */
  hints: string[];
  /** How long each part of the run took. */
  parts: PartTime[];
  /** Every reference with its result; computed on demand. */
  references(): ListedReference[];
}

export interface Summary extends ContentCounts, SeverityCounts {
  /** How many findings the baseline contains, if there is one. */
  known?: number;
  durationMs: number;
}

interface ContentCounts {
  posts: number;
  images: number;
  links: number;
  /** References that only evaluation could resolve. */
  unchecked: number;
}

interface SeverityCounts {
  errors: number;
  warnings: number;
  infos: number;
}

import { type AppliedBaseline, applyBaseline, type Baseline } from './baseline.ts';
import { readContent } from './content.ts';
import { compareDiagnostics, type Diagnostic, type Severity, toDiagnostic } from './diagnostic.ts';
import { docsUrl } from './docs.ts';
import { findHints } from './hints.ts';
import { type ListedReference, listReferences } from './list.ts';
import type { Content, FrontMatterSettings, PlacedSuppression, RuleLevel } from './rule.ts';
import { rules } from './rules/index.ts';
import type { Site } from './site.ts';
import type { Source } from './source.ts';
import { hides } from './suppressions.ts';

/**
 * Checks a site: reads every post of every blog and locale, applies every rule, and says everything at once.
 * Synchronous, because only then does it come before Docusaurus's own first error in a build. Prints nothing.
 */
export function checkSite(site: Site, options: CheckOptions = {}): Report {
  const started = performance.now();
  const content = readContent(site, options.production ?? true, options.frontMatter, options.texts);
  const sources = new Map<string, Source>();
  const found = new Map<string, Diagnostic>();
  const judgedIn = new Map<string, string>();
  const suppressions = groupByFile(content.suppressions);
  for (const rule of rules) {
    const wanted = options.levels?.[rule.id];
    const level = wanted ?? rule.severity;
    if (level === 'off') {
      for (const one of content.suppressions)
        one.isMoot ||= one.suppression.rules.includes(rule.id);
      continue;
    }
    rule.check(content, (finding) => {
      const { source, range } = finding.at;
      const hiding = (suppressions.get(source.file) ?? []).find(({ suppression }) =>
        hides(suppression, rule.id, range.start),
      );
      if (hiding) {
        hiding.hidden++;
        return;
      }
      const severity = wanted === undefined ? (finding.severity ?? level) : level;
      const diagnostic = toDiagnostic(rule.id, severity, docsUrl(rule.id), finding);
      // One file can be part of several locales: what is said of a place once is enough, also where the
      // words differ by the locale's own addresses.
      const { file, line, column, message, locale } = diagnostic;
      const place = [rule.id, file, line, column].join('\0');
      if ((judgedIn.get(place) ?? locale) !== locale) return;
      judgedIn.set(place, locale);
      const key = [place, message].join('\0');
      if (found.has(key)) return;
      found.set(key, diagnostic);
      for (const { source } of [finding.at, ...(finding.related ?? []).map(({ at }) => at)]) {
        sources.set(source.file, source);
      }
    });
  }
  const all = [...found.values()].sort(compareDiagnostics);
  const baseline = options.baseline && applyBaseline(all, options.baseline);
  const diagnostics = baseline?.fresh ?? all;
  return {
    diagnostics,
    sources,
    baseline,
    hints: diagnostics.length > 0 ? findHints(content) : [],
    references: () => listReferences(content),
    summary: {
      ...countContent(content),
      ...countSeverities(diagnostics),
      ...(baseline ? { known: baseline.known } : {}),
      durationMs: Math.round(performance.now() - started),
    },
  };
}

/** A report with only some of its diagnostics, counted anew. */
export function withDiagnostics(report: Report, diagnostics: Diagnostic[]): Report {
  return {
    ...report,
    diagnostics,
    hints: diagnostics.length > 0 ? report.hints : [],
    summary: { ...report.summary, ...countSeverities(diagnostics) },
  };
}

function groupByFile(placed: readonly PlacedSuppression[]): Map<string, PlacedSuppression[]> {
  const groups = new Map<string, PlacedSuppression[]>();
  for (const one of placed)
    groups.set(one.source.file, [...(groups.get(one.source.file) ?? []), one]);
  return groups;
}

function countContent({ editions, images, links }: Content): ContentCounts {
  const posts = new Set(editions.flatMap((edition) => edition.posts.map(({ post }) => post)));
  const unchecked = new Set(
    [...images, ...links]
      .filter(({ verdict }) => verdict.status === 'unchecked')
      .map(({ reference }) => reference),
  );
  const counts: ContentCounts = {
    posts: posts.size,
    images: 0,
    links: 0,
    unchecked: unchecked.size,
  };
  for (const { references } of posts) {
    for (const { kind } of references) {
      if (kind === 'image') counts.images++;
      else counts.links++;
    }
  }
  return counts;
}

function countSeverities(diagnostics: readonly Diagnostic[]): SeverityCounts {
  const of = (severity: Severity) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return { errors: of('error'), warnings: of('warning'), infos: of('info') };
}

export interface CheckOptions {
  /** Levels by rule, in place of the rules' own. */
  levels?: Record<string, RuleLevel> | undefined;
  /** Whether drafts are left out; `start` judges them. Default: true. */
  production?: boolean;
  /** Default: every key is allowed that does not look like a slip. */
  frontMatter?: FrontMatterSettings;
  /** Findings that are known and not reported again. */
  baseline?: Baseline | undefined;
  /** Contents by absolute path, in place of those on disk, as where a fix is tried. */
  texts?: ReadonlyMap<string, string> | undefined;
}

/** All that one run found, and what it looked at. */
export interface Report {
  diagnostics: Diagnostic[];
  summary: Summary;
  /** The files that diagnostics point into, by name, for code frames. */
  sources: ReadonlyMap<string, Source>;
  /** What became of the baseline, when one was given. */
  baseline: AppliedBaseline | undefined;
  /** Advice on the run as a whole. */
  hints: string[];
  /** Every reference with what became of it; put together when asked for. */
  references(): ListedReference[];
}

export interface Summary extends ContentCounts, SeverityCounts {
  /** Findings that the baseline holds, when one was given. */
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

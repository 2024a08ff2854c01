import type { Finding, Severity } from './diagnostic.ts';
import { docsUrl } from './docs.ts';
import { joinFindings, type RuleFinding } from './joinFindings.ts';
import type { JudgedPost } from './published/judgedPost.ts';
import type { Content } from './published/publishedSite.ts';
import { openingFence } from './published/reportLacking.ts';
import { isRunBy, type PostFinding, type Rule, type RuleCommand, type RuleLevel } from './rule.ts';
import { rules } from './rules/index.ts';
import { isAtLeast } from './site/docusaurusVersion.ts';
import type { Site } from './site/site.ts';
import { createSuppressionFinder } from './suppressions/findSuppression.ts';
import type { PlacedSuppression } from './suppressions/suppressions.ts';

/**
 * Applies the rules of a command to a site's content. Ignore comments hide findings, except those
 * that stop Docusaurus itself. Results for a post are cached as long as the post is the same
 * object.
 *
 * @param levels levels by rule, which override the rules' own
 * @param ownRules the site's own rules, which run last
 */
export function createFinder(
  levels: Record<string, RuleLevel> = {},
  command: RuleCommand = 'check',
  ownRules: readonly Rule[] = [],
): (content: Content) => RuleFinding[] {
  const all = [...rules, ...ownRules];
  const awake = all.flatMap((rule): AwakeRule[] => {
    const wanted = levels[rule.id];
    const level = wanted ?? rule.severity;
    return level === 'off' || !isRunBy(rule, command)
      ? []
      : [{ ...rule, level, isSet: wanted !== undefined }];
  });
  const judging = awake.filter((rule) => rule.checkPost);
  const asleep = all.map(({ id }) => id).filter((id) => awake.every((rule) => rule.id !== id));
  const ofPosts = new WeakMap<JudgedPost, RuleFinding[]>();
  function findingsOf(post: JudgedPost, applied: readonly AwakeRule[]): RuleFinding[] {
    const known = ofPosts.get(post);
    if (known) return known;
    const found: RuleFinding[] = [];
    ofPosts.set(post, found);
    const { judgedParts } = post;
    for (const rule of applied) {
      if (post.isDraft && !rule.readsDrafts) continue;
      rule.checkPost?.(post, (finding) => found.push(rated(rule, placeIn(post, finding))));
      for (const part of rule.readsParts ? judgedParts : [])
        rule.checkPost?.(part, (finding) =>
          found.push({ ...rated(rule, placeIn(part, finding)), importedBy: post }),
        );
    }
    return found;
  }

  return ({ localizedBlogs, suppressions, ...content }) => {
    const { site } = content;
    const isHidden = createFilter(suppressions);
    const silent = [...asleep, ...awake.flatMap((rule) => (appliesTo(rule, site) ? [] : rule.id))];
    for (const one of suppressions)
      one.isMoot ||= silent.some((id) => one.suppression.rules.includes(id));
    const found: RuleFinding[] = [];
    const firstImporters = new Map<string, JudgedPost>();
    const add = (one: RuleFinding) => {
      const { rule, finding, importedBy } = one;
      if (importedBy) {
        // A problem in a file that several posts import is reported once.
        const place = [rule, finding.at.source.file, finding.at.range.start].join('\0');
        const first = firstImporters.get(place) ?? importedBy;
        firstImporters.set(place, first);
        if (first !== importedBy) return;
      }
      if (!isHidden(one)) found.push(one);
    };
    const awaitsFrontMatter = site.markdown.awaitsFrontMatter?.();
    const isApplied = (rule: AwakeRule) =>
      appliesTo(rule, site) && !(rule.judgesFrontMatter && awaitsFrontMatter);
    const applied = judging.filter(isApplied);
    for (const { posts, drafts } of localizedBlogs) {
      for (const post of posts) findingsOf(post, applied).forEach(add);
      for (const post of drafts) findingsOf(post, applied).forEach(add);
    }
    // Runs after the posts: only then do ignore comments have their counts.
    for (const rule of awake.filter(isApplied)) {
      rule.check?.({ ...content, localizedBlogs, suppressions }, (finding) =>
        add(rated(rule, finding)),
      );
    }
    return joinFindings(found);
  };
}

/** Whether the site's Docusaurus has the feature that the rule is about. */
function appliesTo({ since }: Rule, { docusaurus }: Site): boolean {
  return since === undefined || isAtLeast(docusaurus, since);
}

function rated(rule: AwakeRule, finding: Finding): RuleFinding {
  return {
    rule: rule.id,
    docs: rule.docs ?? docsUrl(rule.id),
    severity: rule.isSet ? rule.level : (finding.severity ?? rule.level),
    stopsLoading: finding.stopsLoading ?? rule.stopsLoading ?? false,
    finding,
  };
}

function placeIn({ post, locale }: JudgedPost, finding: PostFinding): Finding {
  const { source } = post;
  return {
    ...finding,
    at: { source, range: finding.range ?? openingFence(source) },
    related: finding.related?.map(({ range, message }) => ({ at: { source, range }, message })),
    locale: locale.name,
  };
}

function createFilter(suppressions: readonly PlacedSuppression[]): (one: RuleFinding) => boolean {
  const find = createSuppressionFinder(suppressions);
  return ({ rule, finding, stopsLoading }) => {
    const { source, range } = finding.at;
    const hiding = find(source.file, rule, range.start);
    if (!hiding) return false;
    // If it were hidden, the check would be green, and Docusaurus would still stop without a line
    // number.
    if (stopsLoading) hiding.refused++;
    else hiding.hidden++;
    return !stopsLoading;
  };
}

interface AwakeRule extends Rule {
  level: Severity;
  /** Whether the options set the level. Their level then applies to every finding. */
  isSet: boolean;
}

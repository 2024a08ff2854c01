import { docsUrl } from '../check/docs.ts';
import { rules } from '../check/rules/index.ts';
import { count } from '../check/text/values.ts';
import { inert } from './inert.ts';
import { postCard } from './postCard.ts';
import type { CalendarChanges, CalendarEntry, Findings, ListedFinding, Review } from './review.ts';
import { fileUrl, type ReviewPlace } from './reviewPlace.ts';

/**
 * Writes a review as Markdown for a comment on a pull request: the posts as their cards, the
 * calendar in words, and findings in brief. It's a pure function: a caller that can't comment puts
 * the same text in the job summary.
 */
export function writeReview(review: Review, place: ReviewPlace): string {
  const { posts, morePosts, calendar, here, elsewhere } = review;
  const more = morePosts > 0 ? [`… and ${count(morePosts, 'more post')}.`] : [];
  // Findings come first if there isn't room for everything: the preview shows the cards.
  const found = [
    ...findingsPart('Findings in this change', here, place, LONGEST / 2),
    ...findingsPart('What this change breaks elsewhere', elsewhere, place, LONGEST / 4),
  ];
  const shown = [...posts.map((post) => postCard(post, place)), ...more, ...calendarPart(calendar)];
  const frame = [`${MARKER}\n\n${heading(review)}`, ending(place)];
  const room = LONGEST - [...frame, ...found].join('\n\n').length - CUT.length;
  const fitting = firstFitting(shown, room);
  const cut = fitting.length < shown.length ? [CUT] : [];
  const [opening = '', end = ''] = frame;
  return `${[opening, ...fitting, ...cut, ...found, end].join('\n\n')}\n`;
}

function firstFitting(parts: readonly string[], room: number): string[] {
  let left = room;
  const tooMuch = parts.findIndex((part) => {
    left -= part.length + 2;
    return left < 0;
  });
  return tooMuch === -1 ? [...parts] : parts.slice(0, tooMuch);
}

/** Identifies the comment. */
export const MARKER = '<!-- event-writeups review -->';

function heading({ posts, morePosts, here, elsewhere }: Review): string {
  const errors = here.errors + elsewhere.errors;
  const warnings = here.warnings + elsewhere.warnings;
  const found = [
    errors > 0 && count(errors, 'error'),
    warnings > 0 && count(warnings, 'warning'),
  ].filter(Boolean);
  const verdict = found.length > 0 ? found.join(', ') : 'no problems found';
  const all = posts.length + morePosts;
  const what =
    all === 0
      ? 'No post changes'
      : `${count(all, 'post')} as readers will see ${all === 1 ? 'it' : 'them'}`;
  return `## ${errors > 0 ? '❌' : warnings > 0 ? '⚠️' : '✅'} ${what}, ${verdict}`;
}

function calendarPart({ added, changed, removed }: CalendarChanges): string[] {
  const lines = [
    ...added.map((entry) => `- **New:** ${entryLine(entry)}`),
    ...changed.map(
      (entry) =>
        `- **Changed:** ${inert(entry.name)}\n${entry.changes
          .map(({ what, before, after }) => `  - ${what}: ${inert(before)} → ${inert(after)}`)
          .join('\n')}`,
    ),
    ...removed.map((entry) => `- **Removed:** ${entryLine(entry)}`),
  ];
  return lines.length > 0 ? [`### In the calendar\n\n${lines.join('\n')}`] : [];
}

function entryLine({ name, when, place }: CalendarEntry): string {
  return [name, when, place].filter(Boolean).map(inert).join(' · ');
}

/** @param room the characters that all lines may take: a long path alone can fill a comment */
function findingsPart(
  title: string,
  findings: Findings,
  place: ReviewPlace,
  room: number,
): string[] {
  const { errors, warnings, infos, first } = findings;
  const all = errors + warnings + infos;
  if (all === 0) return [];
  const counted = [
    errors > 0 && count(errors, 'error'),
    warnings > 0 && count(warnings, 'warning'),
    infos > 0 && count(infos, 'info'),
  ].filter(Boolean);
  const lines = firstFitting(
    first.map((one) => findingLine(one, place)),
    room,
  );
  const [shown, folded] = [lines.slice(0, SHOWN), lines.slice(SHOWN)];
  const rest = all - lines.length;
  const inLog = rest > 0 ? [`${count(rest, 'finding')} more in the log of the check.`] : [];
  const fold =
    folded.length > 0
      ? [
          `<details><summary>${count(all - shown.length, 'more finding')}</summary>`,
          folded.join('\n'),
          ...inLog,
          '</details>',
        ]
      : inLog;
  return [
    [`### ${title}: ${counted.join(', ')}`, shown.join('\n'), ...fold].filter(Boolean).join('\n\n'),
  ];
}

function findingLine(found: ListedFinding, place: ReviewPlace): string {
  const { severity, rule, message, help, file, line } = found;
  const at = `${inert(file)}:${line}`;
  const url = fileUrl(file, place);
  const isOurs = rules.some(({ id }) => id === rule);
  return [
    `- **${severity}** ${isOurs ? `[${rule}](${docsUrl(rule)})` : inert(rule)}`,
    url ? `[${at}](${url}?plain=1#L${line})` : at,
    `<br>${inert(message)}${help ? `<br>${inert(help)}` : ''}`,
  ]
    .join(' · ')
    .replace(' · <br>', '<br>');
}

function ending({ repositoryUrl, commit, run }: ReviewPlace): string {
  const parts = [
    commit && `Commit ${commit.slice(0, 7)}`,
    repositoryUrl &&
      run &&
      `[the built blog is an artifact of this run](${repositoryUrl}/actions/runs/${run}#artifacts)`,
    'updated with each push',
  ].filter(Boolean);
  return `<sub>${parts.join(' · ')}</sub>`;
}

/** GitHub rejects a comment of more than 65,536 characters. */
const LONGEST = 60_000;
const CUT = '… and more, which doesn’t fit into a comment.';

/** Findings that aren't folded. */
const SHOWN = 5;

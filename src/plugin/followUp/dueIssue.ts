import type { Diagnostic } from '../check/diagnostic.ts';
import { count, groupBy } from '../check/text/values.ts';
import { advice } from '../report/advice.ts';
import { escapeMarkdown } from '../report/markdown.ts';
import { encodePath, inRepository } from '../report/paths.ts';
import type { Due } from './due.ts';

/**
 * The due list as the body of a GitHub issue. Its first line contains the number of items, so that a workflow can
 * close the issue when nothing is left. It mentions nobody, whatever posts contain.
 */
export function writeDueIssue(due: Due): string {
  const { report, now, hints } = due;
  const { diagnostics } = report;
  const day = now.toISOString().slice(0, 10);
  const head = [
    `<!-- event-writeups follow-up: ${diagnostics.length} due -->`,
    diagnostics.length === 0
      ? `Nothing is due. Last checked on ${day}.`
      : `${count(diagnostics.length, 'thing is', 'things are')} due. This text is kept up to date; last checked on ${day}.`,
    ...hints.map(escapeMarkdown),
  ];
  const groups = [...groupBy(diagnostics, ({ rule }) => rule)].map(([rule, found]) => ({
    title: `### ${TITLES[rule] ?? rule}`,
    items: found.map((diagnostic) => item(diagnostic, due)),
  }));
  let left = LONGEST - head.join('\n\n').length;
  let hidden = 0;
  const body = groups.flatMap(({ title, items }) => {
    const shown = items.filter((text) => {
      left -= text.length + 1;
      if (left < 0) hidden++;
      return left >= 0;
    });
    left -= title.length + 4;
    return shown.length > 0 ? [`${title}\n\n${shown.join('\n')}`] : [];
  });
  const rest =
    hidden > 0 ? [`${count(hidden, 'more')} not shown: run \`event-writeups follow-up\`.`] : [];
  return `${[...head, ...body, ...rest].join('\n\n')}\n`;
}

function item(diagnostic: Diagnostic, { pathPrefix, sourceUrl }: Due): string {
  const { file, line, message } = diagnostic;
  const name = inRepository(file, pathPrefix);
  const place = `${escapeMarkdown(name)}:${line}`;
  const linked = sourceUrl
    ? `[${place}](${sourceUrl}/${encodePath(name)}?plain=1#L${line})`
    : place;
  return `- ${linked}: ${escapeMarkdown(message)} ${escapeMarkdown(advice(diagnostic))}`.trimEnd();
}

const TITLES: Record<string, string> = {
  'promise-overdue': 'Sentences about the future that are now in the past',
  'event-recording-overdue': 'Recordings still pending',
  'event-recap-missing': 'Events without a recap',
  'event-livestream-over': 'Live streams that are over',
  'event-cfp-closed': 'Calls for papers that have closed',
  'link-dead': 'Links that no longer work',
  'link-parked': 'Domains that are for sale',
};

/** GitHub accepts 65,536 characters in an issue. */
const LONGEST = 64_000;

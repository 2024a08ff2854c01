import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { checkSite } from '../check/check.ts';
import { readContent } from '../check/content.ts';
import { readText } from '../check/site/readText.ts';
import type { Site } from '../check/site/site.ts';
import { settleRewriting } from '../check/verdicts/rewriting.ts';
import { jsonText } from '../report/jsonText.ts';
import { calendarChanges } from '../review/calendarChanges.ts';
import { contentEvents } from '../review/contentEvents.ts';
import { listFindings } from '../review/listFindings.ts';
import { readReview } from '../review/readReview.ts';
import { MOST, type Review } from '../review/review.ts';
import { reviewedPosts } from '../review/reviewedPosts.ts';
import { writeReview } from '../review/writeReview.ts';
import { readBaselineFile } from './baselineFile.ts';
import { lookBefore, withoutKnown } from './changed.ts';
import type { CommandOutput } from './commandOutput.ts';
import { openSite } from './openSite.ts';
import { ownRulesOf } from './ownRulesOf.ts';
import { pathInRepository } from './pathInRepository.ts';
import { type ReviewOptions, readReviewOptions } from './reviewOptions.ts';
import { UsageError } from './usageError.ts';
import { writeOutput } from './writeOutput.ts';

/**
 * `event-writeups review`: describes what a change looks like to readers and subscribers, and what it breaks, for a
 * comment on a pull request. With `--from`, it only formats the result of another run, which it treats as untrusted
 * data.
 *
 * @returns the exit code: always 0, because `check` decides whether a change passes
 * @throws {UsageError | ConfigError}
 */
export async function runReview(words: string[], output: CommandOutput): Promise<number> {
  const options = readReviewOptions(words, output.environment);
  const review =
    options.from === undefined ? await lookAt(options, output) : readFrom(options.from);
  const markdown = writeReview(review, options.place);
  const text = options.format === 'json' ? jsonText(review) : markdown;
  if (options.output === undefined) output.write(text);
  else writeOutput(options.output, text, path.resolve(options.siteDir));
  if (options.from === undefined) appendSummary(markdown, output);
  return 0;
}

async function lookAt(options: ReviewOptions, output: CommandOutput): Promise<Review> {
  const { dir, site, configured } = await openSite(options.siteDir);
  const { levels, house, frontMatter, budget } = configured;
  const settings = {
    levels,
    house,
    frontMatter,
    budget,
    ownRules: await ownRulesOf(configured, dir, site.configFile),
    baseline: readBaselineFile(path.resolve(dir, configured.baseline), site),
    now: new Date(),
  };
  const look = (judged: Site, pictureOverrides?: ReadonlyMap<string, string>) => {
    const content = readContent(judged, { ...settings, pictureOverrides });
    return {
      content,
      events: contentEvents(content),
      diagnostics: checkSite(judged, { ...settings, pictureOverrides }).diagnostics,
    };
  };
  let after = look(site);
  // The blog's own plugins may finish later.
  if (await settleRewriting(site.blogs)) after = look(site);
  const { touched, before } = lookBefore(site, options.base, (old, pictures, nameOf) => {
    const { content, events, diagnostics } = look(old, pictures);
    const files = content.localizedBlogs.flatMap(({ posts, drafts }) => [...posts, ...drafts]);
    return {
      events,
      files: new Set(files.map(({ post }) => nameOf(post.source.file))),
      diagnostics: diagnostics.map((found) => ({ ...found, file: nameOf(found.file) })),
    };
  });
  const prefix = pathInRepository(dir, output.environment);
  const posts = reviewedPosts(
    after.content,
    { touched, before: before.files },
    after.events,
    prefix,
  );
  const found = withoutKnown(after.diagnostics, touched, before.diagnostics);
  const isHere = (file: string) =>
    touched.has(file) || posts.some((post) => post.file === `${prefix}${file}`);
  const [locale] = site.locales;
  return {
    version: 1,
    posts: posts.slice(0, MOST.posts),
    morePosts: Math.max(0, posts.length - MOST.posts),
    calendar: calendarChanges(before.events, after.events, locale?.name ?? 'en'),
    here: listFindings(
      found.filter(({ file }) => isHere(file)),
      prefix,
    ),
    elsewhere: listFindings(
      found.filter(({ file }) => !isHere(file)),
      prefix,
    ),
  };
}

function readFrom(file: string): Review {
  // Another run has put it there: it may be a device, or endless.
  const content = readText(file);
  if ('unreadable' in content)
    throw new UsageError(`${file} can’t be read: ${content.unreadable.detail}.`);
  try {
    return readReview(content.text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${file} isn’t a review: ${reason.split('\n')[0]}.`);
  }
}

/** If commenting isn't allowed, the job summary contains the same text. */
function appendSummary(markdown: string, { environment, note }: CommandOutput): void {
  const { GITHUB_STEP_SUMMARY: file } = environment;
  if (!file) return;
  try {
    appendFileSync(file, `\n${markdown}`);
  } catch (error) {
    note(`The job summary ${file} can’t be written: ${(error as NodeJS.ErrnoException).code}.`);
  }
}

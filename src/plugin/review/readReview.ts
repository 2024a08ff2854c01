import { LONGEST_PATH } from '../check/site/paths.ts';
import { isRecord, wellFormed } from '../check/text/values.ts';
import { clipped } from './clipped.ts';
import {
  type CalendarChanges,
  type CalendarEntry,
  type Findings,
  type ListedFinding,
  MOST,
  type Review,
  type ReviewedPost,
  type SocialImage,
} from './review.ts';

/**
 * Reads a review that untrusted code has written: it checks the type and size of every field. It
 * creates a new object, so unknown fields aren't passed on.
 *
 * @throws {Error} with a one-line message
 */
export function readReview(text: string): Review {
  if (Buffer.byteLength(text) > LARGEST) throw new Error('it is too large');
  const value: unknown = JSON.parse(text);
  const review = record(value, 'the review');
  if (review.version !== 1) throw new Error('its version is not 1');
  return {
    version: 1,
    posts: list(review.posts, 'posts', MOST.posts).map(readPost),
    morePosts: number(review.morePosts, 'morePosts'),
    calendar: readCalendar(record(review.calendar, 'calendar')),
    here: readFindings(record(review.here, 'here')),
    elsewhere: readFindings(record(review.elsewhere, 'elsewhere')),
  };
}

function readPost(value: unknown): ReviewedPost {
  const post = record(value, 'a post');
  return {
    isNew: flag(post.isNew, 'isNew'),
    file: file(post.file, 'file'),
    permalink: line(post.permalink, 'permalink'),
    title: line(post.title, 'title'),
    date: date(post.date),
    lead: line(post.lead, 'lead'),
    authors: list(post.authors, 'authors', MOST.names).map((name) => line(name, 'an author')),
    tags: list(post.tags, 'tags', MOST.names).map((name) => line(name, 'a tag')),
    kind: oneOf(post.kind, ['', 'Announcement', 'Live', 'Recap'], 'kind'),
    when: line(post.when, 'when'),
    place: line(post.place, 'place'),
    visibility: oneOf(post.visibility, ['public', 'unlisted', 'draft'], 'visibility'),
    socialImage: readImage(record(post.socialImage, 'socialImage')),
  };
}

function readImage(image: Record<string, unknown>): SocialImage {
  const kind = oneOf(image.kind, ['file', 'drawn', 'elsewhere', 'site'], 'the image');
  return kind === 'file' ? { kind, file: file(image.file, 'the image') } : { kind };
}

function readCalendar(calendar: Record<string, unknown>): CalendarChanges {
  const entries = (name: string) => list(calendar[name], name, MOST.entries);
  return {
    added: entries('added').map(readEntry),
    removed: entries('removed').map(readEntry),
    changed: entries('changed').map((value) => ({
      ...readEntry(value),
      changes: list(record(value, 'an entry').changes, 'changes', MOST.names).map((one) => {
        const { what, before, after } = record(one, 'a change');
        return {
          what: oneOf(what, ['Name', 'Date', 'Place', 'Status', 'Talks'], 'what'),
          before: line(before, 'before'),
          after: line(after, 'after'),
        };
      }),
    })),
  };
}

function readEntry(value: unknown): CalendarEntry {
  const { name, when, place } = record(value, 'an entry');
  return { name: line(name, 'name'), when: line(when, 'when'), place: line(place, 'place') };
}

function readFindings(findings: Record<string, unknown>): Findings {
  return {
    errors: number(findings.errors, 'errors'),
    warnings: number(findings.warnings, 'warnings'),
    infos: number(findings.infos, 'infos'),
    first: list(findings.first, 'first', MOST.findings).map(readFinding),
  };
}

function readFinding(value: unknown): ListedFinding {
  const found = record(value, 'a finding');
  const rule = line(found.rule, 'rule');
  if (!/^[a-z0-9-]{1,80}$/.test(rule)) throw new Error('a rule has no name');
  return {
    severity: oneOf(found.severity, ['error', 'warning', 'info'], 'severity'),
    rule,
    message: line(found.message, 'message'),
    help: line(found.help, 'help'),
    file: file(found.file, 'file'),
    line: number(found.line, 'line'),
  };
}

function record(value: unknown, name: string): Record<string, unknown> {
  if (!isRecord(value)) throw new Error(`${name} isn’t a map`);
  return value;
}

function list(value: unknown, name: string, most: number): unknown[] {
  if (!Array.isArray(value)) throw new Error(`${name} isn’t a list`);
  if (value.length > most) throw new Error(`${name} has more than ${most} items`);
  return value;
}

/** A text on one line; characters that aren't safe in a terminal are shown as their code. */
function line(value: unknown, name: string): string {
  if (typeof value !== 'string') throw new Error(`${name} isn’t text`);
  if (value.length > LONGEST_LINE) throw new Error(`${name} is too long`);
  return clipped(value);
}

/**
 * A path within the repository. Any character may be in a name, so it's encoded in addresses, and
 * made inert in texts.
 */
function file(value: unknown, name: string): string {
  if (typeof value !== 'string') throw new Error(`${name} isn’t text`);
  if (value.length > LONGEST_PATH) throw new Error(`${name} is too long`);
  if (value.split('/').some((one) => ['', '.', '..'].includes(one)))
    throw new Error(`${name} isn’t a path in the repository`);
  return wellFormed(value);
}

function date(value: unknown): string {
  const day = line(value, 'date');
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day));
  if (day !== '' && !isDay) throw new Error('date isn’t a day');
  return day;
}

function number(value: unknown, name: string): number {
  if (!Number.isSafeInteger(value) || Number(value) < 0) throw new Error(`${name} isn’t a number`);
  return Number(value);
}

function flag(value: unknown, name: string): boolean {
  if (typeof value !== 'boolean') throw new Error(`${name} is neither true nor false`);
  return value;
}

function oneOf<const Value extends string>(
  value: unknown,
  values: readonly Value[],
  name: string,
): Value {
  const found = values.find((one) => one === value);
  if (found === undefined) throw new Error(`${name} has an invalid value`);
  return found;
}

const LARGEST = 500_000;
/** A clipped text, in which characters may be shown as their codes. */
const LONGEST_LINE = 4000;

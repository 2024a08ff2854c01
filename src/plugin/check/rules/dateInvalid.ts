import { parseFileName } from '../posts/permalink.ts';
import type { PostFinding, Rule } from '../rule.ts';
import { dayOf, isRealDay, publishedDate } from '../text/publishDate.ts';
import { oneOf, splitTime, writtenDays } from '../text/writtenDay.ts';

export const dateInvalid: Rule = {
  id: 'date-invalid',
  severity: 'error',
  judgesFrontMatter: true,
  summary:
    'A date that doesn’t exist, that Docusaurus can’t parse, or that’s a number. A warning if the post is still published on the day in its file name, or if the date can mean two days.',
  why: 'Docusaurus turns a day that doesn’t exist into another day. It reads 12/03/2026 as 3 December. A quoted time with a zone breaks the blog’s archive page, and the error doesn’t name the file.',
  examples: {
    bad: [
      {
        title: 'No such month',
        files: { 'blog/meetup.md': '---\nauthors: saim\ndate: ⟦2026-13-04⟧\n---\n\nText\n' },
        says: [
          {
            message: 'The date 2026-13-04 doesn’t exist.',
            help: 'Docusaurus would publish it as 2027-01-04. Write the right date.',
          },
        ],
      },
      {
        title: 'No such day, but published on the right one: a warning',
        files: {
          'blog/2026-03-02-meetup.md': '---\nauthors: saim\ndate: ⟦2026-02-30⟧\n---\n\nText\n',
        },
        says: [
          {
            message: 'The date 2026-02-30 doesn’t exist.',
            help: 'Docusaurus publishes it on the day in the file name: write 2026-03-02.',
          },
        ],
      },
      {
        title: 'No such day, and another one in the file name',
        files: {
          'blog/2026-05-01-meetup.md': '---\nauthors: saim\ndate: ⟦2026-02-30⟧\n---\n\nText\n',
        },
        says: [
          {
            message: 'The date 2026-02-30 doesn’t exist.',
            help: 'Docusaurus would publish it as 2026-03-02. Write the right date: the file name says 2026-05-01.',
          },
        ],
      },
      {
        title: 'A zone in quotes',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\ndate: "⟦2026-05-01T18:00:00+05:30⟧"\n---\n\nText\n',
        },
        says: [
          {
            message: 'Docusaurus can’t parse the date "2026-05-01T18:00:00+05:30".',
            help: 'Write it in UTC, without a zone: 2026-05-01T12:30:00.',
          },
        ],
      },
      {
        title: 'Day or month first',
        files: { 'blog/meetup.md': '---\nauthors: saim\ndate: ⟦12/03/2026⟧\n---\n\nText\n' },
        says: [
          {
            message: 'The date 12/03/2026 is ambiguous: Docusaurus reads it as 2026-12-03.',
            help: 'Write 2026-03-12 or 2026-12-03, whichever you mean.',
          },
        ],
      },
      {
        title: 'In the file name',
        files: { 'blog/2026-02-30-meetup.md': '⟦---⟧\nauthors: saim\n---\n\nText\n' },
        says: [
          {
            message: 'The file name has a date that doesn’t exist: 2026-02-30.',
            help: 'Docusaurus would publish it as 2026-03-02. Rename the file, or add date: with the right day.',
          },
        ],
      },
      {
        title: 'A number',
        files: { 'blog/meetup.md': '---\nauthors: saim\ndate: ⟦2026⟧\n---\n\nText\n' },
        says: [
          {
            message: 'The date 2026 is a number.',
            help: 'Write it as year-month-day: 2026-01-31.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A day',
        files: { 'blog/meetup.md': '---\nauthors: saim\ndate: 2026-05-01\n---\n\nText\n' },
      },
      {
        title: 'A time in UTC',
        files: { 'blog/meetup.md': '---\nauthors: saim\ndate: 2026-05-01T18:00:00\n---\n\nText\n' },
      },
    ],
  },
  checkPost({ post, relativePath }, report) {
    const { data, map, bodyStart } = post.frontMatter;
    const { date } = data;
    // A value that Docusaurus doesn't treat as a date. It rejects null anyway (front-matter-type).
    if (date === undefined || date === null || date === 0) {
      const problem = fileNameProblem(relativePath);
      if (problem && !post.unreadable && !post.frontMatter.problem)
        report({ range: undefined, ...problem });
      return;
    }
    // Most dates are days that exist. The exact position is only needed for the others.
    const plain = PLAIN_DATE.exec(post.source.text.slice(0, bodyStart));
    if (plain && date instanceof Date && isDay(plain)) return;
    const range = map.content(['date']);
    const written = post.source.text.slice(range?.start, range?.end ?? 0);
    const problem = valueProblem(date, written, parseFileName(relativePath).date);
    if (problem) report({ range, ...problem });
  },
};

/** @param named the day in the file's name */
function valueProblem(
  date: unknown,
  written: string,
  named: string | undefined,
): Problem | undefined {
  if (typeof date === 'number')
    return {
      message: `The date ${written} is a number.`,
      help: writeDay(/^(\d{4})(\d\d)(\d\d)$/.exec(written)),
      stopsLoading: true,
    };
  const day = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(written);
  if (day && !isDay(day)) return rolledOver(day[0], publishedDate(date), named);
  if (typeof date !== 'string') return undefined;
  const published = publishedDate(date);
  const days = writtenDays(splitTime(date)[0]).filter((one) => dayOf(one) !== undefined);
  if (published) return misread(date, published, days, dayOf(named));
  const instant = new Date(date);
  const isInstant = !Number.isNaN(instant.getTime());
  const help = isInstant
    ? `Write it in UTC, without a zone: ${instant.toISOString().slice(0, 19)}.`
    : `Write it as year-month-day: ${oneOf(days.length > 0 ? days : ['2026-01-31'])}.`;
  return { message: `Docusaurus can’t parse the date "${date}".`, help, stopsLoading: !isInstant };
}

/** V8 reads `12/03/2026` month first, turns 30 February into 2 March, and takes 2001 for a missing year. */
function misread(
  date: string,
  published: Date,
  days: readonly string[],
  named: string | undefined,
): Problem | undefined {
  const read = published.toISOString().slice(0, 10);
  if (read === named) return undefined;
  if (days.length > 1)
    return {
      message: `The date ${date} is ambiguous: Docusaurus reads it as ${read}.`,
      help: `Write ${oneOf(named !== undefined && days.includes(named) ? [named] : days)}.`,
      severity: 'warning',
    };
  const [written = ''] = writtenDays(splitTime(date)[0]);
  if (days.length === 0 && /-\d\d-/.test(written)) return rolledOver(date, published, named);
  return read.startsWith('2001-') && !/(?:^|\D)(?:20)?01(?:\D|$)/.test(date)
    ? {
        message: `The date ${date} has no year: Docusaurus reads it as ${read}.`,
        help: 'Write it as year-month-day, such as 2026-01-31.',
        severity: 'warning',
      }
    : undefined;
}

/** A day that doesn't exist becomes one in the next month, which is seldom the one that was meant. */
function rolledOver(day: string, published: Date | undefined, named: string | undefined): Problem {
  const meant = dayOf(named);
  if (meant !== undefined && published?.toISOString().slice(0, 10) === meant)
    return {
      message: `The date ${day} doesn’t exist.`,
      help: `Docusaurus publishes it on the day in the file name: write ${meant}.`,
      severity: 'warning',
    };
  return {
    message: `The date ${day} doesn’t exist.`,
    help: `${consequence(published)} Write the right date${meant === undefined ? '' : `: the file name says ${meant}`}.`,
  };
}

function fileNameProblem(relativePath: string): Problem | undefined {
  const { date } = parseFileName(relativePath);
  if (date === undefined || dayOf(date) !== undefined) return undefined;
  return {
    message: `The file name has a date that doesn’t exist: ${date}.`,
    help: `${consequence(publishedDate(date))} Rename the file, or add date: with the right day.`,
  };
}

function isDay([, year, month, day]: RegExpExecArray): boolean {
  return isRealDay(Number(year), Number(month), Number(day));
}

/** What Docusaurus turns a nonexistent day into. */
function consequence(published: Date | undefined): string {
  return published
    ? `Docusaurus would publish it as ${published.toISOString().slice(0, 10)}.`
    : 'The build would stop at the archive page and not name this file.';
}

function writeDay(day: RegExpExecArray | null): string {
  return `Write it as year-month-day: ${day && isDay(day) ? day.slice(1).join('-') : '2026-01-31'}.`;
}

const PLAIN_DATE = /^date:[ \t]*(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/m;

type Problem = Pick<PostFinding, 'message' | 'help' | 'severity' | 'stopsLoading'>;

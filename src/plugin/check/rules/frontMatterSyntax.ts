import { describeEndless } from '../frontMatter/aliases.ts';
import { fieldsOfPost } from '../frontMatter/fieldNames.ts';
import type { FrontMatterProblem } from '../frontMatter/frontMatter.ts';
import type { PrintedCause } from '../frontMatter/printedBlock.ts';
import { describePrinted } from '../frontMatter/printedMessages.ts';
import { describeRepeatedKey } from '../frontMatter/repeatedKey.ts';
import { findYamlSlip } from '../frontMatter/yamlSlips.ts';
import type { Post } from '../posts/post.ts';
import type { Rule } from '../rule.ts';
import type { Range } from '../text/source.ts';
import { show } from '../text/values.ts';

export const frontMatterSyntax: Rule = {
  id: 'front-matter-syntax',
  severity: 'error',
  judgesFrontMatter: true,
  summary:
    'Front matter that isn’t valid YAML, isn’t closed, repeats a key, is a program, or is printed as text. Images and links in the post are checked all the same if the end of the front matter is known.',
  why: 'Docusaurus stops at the first such post. Front matter in JavaScript would run during the build, so the check rejects it. The post’s authors, tags and event are only checked once its front matter is valid.',
  stopsLoading: true,
  examples: {
    bad: [
      {
        title: 'A colon in a title without quotes',
        files: {
          'blog/meetup.md': '---\ntitle: ⟦Meetup: what we saw⟧\nauthors: saim\n---\n\nText\n',
        },
        says: [
          {
            message:
              'The front matter isn’t valid YAML: a value with a colon and a space needs quotes.',
            help: 'Put quotes around the value: "Meetup: what we saw".',
          },
        ],
      },
      {
        title: 'A field with one space too many',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-05-01\n  location:\n    address: Oslo\n   ⟦talks:⟧\n    - name: Gateways\n---\n\nText\n',
        },
        says: [
          {
            message:
              'The front matter isn’t valid YAML: this line is indented by 3 spaces, and the one above it by 4 spaces.',
            help: 'Start the line with 2 spaces, like name and the other fields of event.',
          },
        ],
      },
      {
        title: 'A field within a field, on one line',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-05-01\n  recording: ⟦status: none⟧\n---\n\nText\n',
        },
        says: [
          {
            message:
              'The front matter isn’t valid YAML: the fields of "recording" start on the line of its name.',
            help: 'Put braces around them: {status: none}.',
          },
        ],
      },
      {
        title: 'A quote that an apostrophe closes, two lines below',
        files: {
          'blog/meetup.md':
            "---\nauthors: saim\nevent:\n  name: ⟦'Meetup⟧\n  startDate: 2026-05-01\n  location: The Pilots'\n---\n\nText\n",
        },
        says: [
          {
            message:
              "The quote ' isn’t closed on this line, so the value contains the fields below it.",
            help: "Close it: 'Meetup'.",
          },
        ],
      },
      {
        title: 'A duplicate key',
        files: {
          'blog/meetup.md': '---\ntitle: Meetup\nauthors: saim\n⟦title⟧: Party\n---\n\nText\n',
        },
        says: [
          {
            message: 'The key "title" appears twice in the front matter.',
            help: 'Keep one of the two.',
          },
        ],
      },
      {
        title: 'No closing line',
        files: { 'blog/meetup.md': '⟦---⟧\ntitle: Meetup\n\nText\n' },
        says: [
          {
            message: 'The front matter isn’t closed.',
            help: 'Put a line of three hyphens (---) after its last field.',
          },
        ],
      },
      {
        title: 'A program',
        files: { 'blog/meetup.md': '---⟦js⟧\n{ title: "Meetup" }\n---\n\nText\n' },
        says: [
          {
            message: 'The front matter is a program in "js", which the check doesn’t run.',
            help: 'Write it as YAML: key: value.',
          },
        ],
      },
      {
        title: 'Not on the first line',
        files: {
          'blog/meetup.md':
            '<!-- Draft of Monday -->\n⟦---⟧\ntitle: Meetup\nauthors: saim\n---\n\nText\n',
        },
        says: [
          {
            message:
              'The front matter starts on line 2 instead of line 1, so it’s printed as text.',
            help: 'Move it above everything else, comments and imports included.',
          },
        ],
      },
      {
        title: 'In another generator’s format',
        files: { 'blog/meetup.md': '⟦+++⟧\ntitle = "Meetup"\n+++\n\nText\n' },
        says: [
          {
            message: 'Front matter in TOML (+++) is printed as text: Docusaurus reads YAML.',
            help: 'Write it as YAML: key: value, between two lines of three hyphens (---).',
          },
        ],
      },
      {
        title: 'A value that contains itself',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n⟦see_also⟧: &list [https://example.org, *list]\n---\n\nText\n',
        },
        says: [
          {
            message:
              '"see_also" contains itself: an alias (*name) is inside the value that it refers to (&name).',
            help: 'Write the value itself instead of the alias.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'The title in quotes',
        files: {
          'blog/meetup.md': '---\ntitle: "Meetup: what we saw"\nauthors: saim\n---\n\nText\n',
        },
      },
    ],
  },
  readsDrafts: true,
  readsParts: true,
  checkPost({ post }, report) {
    const { problem } = post.frontMatter;
    if (!problem) return;
    // The text of the post isn't searched for typos.
    const text = /^(?:syntax|duplicate-key)$/.test(problem.kind) ? fields(post) : post.source.text;
    report({
      range: problem.range,
      ...describe(problem, text),
      stopsLoading: !PASSED_OVER.has(problem.kind),
    });
  },
};

function describe(problem: FrontMatterProblem, text: string): Words {
  const value = text.slice(problem.range.start, problem.range.end);
  switch (problem.kind) {
    case 'duplicate-key':
      return describeRepeatedKey(text, problem.range, fieldsOfPost);
    case 'open-quote':
      return {
        message: `The quote ${value[0]} isn’t closed on this line, so the value contains the fields below it.`,
        help: `Close it: ${problem.detail}.`,
      };
    case 'unclosed':
      return {
        message: 'The front matter isn’t closed.',
        help: 'Put a line of three hyphens (---) after its last field.',
      };
    case 'conflict':
      return {
        message: 'The front matter contains an unresolved merge conflict.',
        help: 'Keep the right parts of the two versions, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
      };
    case 'script':
      return {
        message: `The front matter is a program in "${problem.detail}", which the check doesn’t run.`,
        help: 'Write it as YAML: key: value.',
      };
    case 'language':
      return {
        message: `Docusaurus can’t read front matter in ${show(problem.detail)}.`,
        help: 'Start it with a line of only three hyphens, and write YAML.',
      };
    case 'not-a-map':
      return {
        message: 'The front matter isn’t a list of fields.',
        help: 'Write each field as key: value.',
      };
    case 'endless':
    case 'circular':
      return describeEndless({ kind: problem.kind, detail: problem.detail });
    case 'parser':
      return {
        message: `The config’s parseFrontMatter fails on this post: ${problem.detail}.`,
        help: 'Check markdown.parseFrontMatter in the config, and what it expects of a post.',
      };
    case 'misplaced':
      return describePrinted(
        problem.detail as PrintedCause,
        value,
        lineOf(text, problem.range.start),
      );
    default: {
      const slip = findYamlSlip(text, problem.range.start, fieldsOfPost);
      if (slip)
        return {
          message: `The front matter isn’t valid YAML: ${slip.cause}.`,
          help: slip.help,
          range: slip.range,
        };
      return {
        message: `The front matter isn’t valid YAML: ${problem.detail}.`,
        help: 'Put quotes around a value that contains a colon or "#", or starts with a special character: title: "…".',
      };
    }
  }
}

function fields({ source, frontMatter }: Post): string {
  return source.text.slice(0, frontMatter.bodyStart);
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

interface Words {
  message: string;
  help: string;
  /** Only if a better place is known than the problem's own. */
  range?: Range;
}

/**
 * Problems with which Docusaurus loads the post: it prints it as text, runs a program first, or only stops when it
 * writes the page.
 */
const PASSED_OVER = new Set<FrontMatterProblem['kind']>([
  'misplaced',
  'script',
  'open-quote',
  'endless',
  'circular',
]);

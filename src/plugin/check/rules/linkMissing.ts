import type { Severity } from '../diagnostic.ts';
import type { Post } from '../posts/post.ts';
import { isMdx } from '../posts/postFormat.ts';
import type { JudgedReference } from '../published/judgeReferences.ts';
import { describeMalformed } from '../published/malformedLink.ts';
import { louder, severityOf } from '../published/reportingSeverity.ts';
import { asBundled } from '../published/suggestBundledForm.ts';
import { suggest } from '../published/suggestionMessage.ts';
import { whereToPut } from '../published/whereToPut.ts';
import { definitionLocation } from '../references/definitionLocation.ts';
import type { Reference } from '../references/reference.ts';
import type { Rule } from '../rule.ts';
import type { Blog, ReportingSeverity, Site } from '../site/site.ts';
import type { Missing, MissingReason, Verdict } from '../verdicts/verdict.ts';

export const linkMissing: Rule = {
  id: 'link-missing',
  severity: 'error',
  summary:
    'A link to a post, page, file or heading that doesn’t exist. The level follows the site’s onBrokenLinks; for links to Markdown files onBrokenMarkdownLinks too, and for headings onBrokenAnchors. An address that can’t be parsed always stops the build.',
  why: 'Docusaurus reports it only after the whole build, by page instead of by line, and never checks a raw <a href>.',
  examples: {
    bad: [
      {
        title: 'A post by its file or its address, and a file',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n[One](⟦./partie.md⟧), [two](⟦/blog/partie⟧), [three](⟦/files/slides.pdf⟧).\n',
          'blog/party.md': '---\nauthors: saim\n---\n\nText\n',
        },
        says: [
          { message: 'There’s no post ./partie.md.', help: 'Did you mean ./party.md?' },
          { message: 'There’s no page /blog/partie.', help: 'Did you mean /blog/party?' },
          {
            message: 'There’s no file /files/slides.pdf.',
            help: 'Put the file in static/files, correct the path, or remove the link.',
          },
        ],
      },
      {
        title: 'A typo in the scheme, which the build doesn’t notice',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n[The slides](⟦https:/example.com/slides⟧), [the code](⟦htps://example.com/code⟧).\n',
        },
        says: [
          {
            message: 'The browser doesn’t go where https:/example.com/slides was meant to lead.',
            help: 'Write https://example.com/slides.',
          },
          {
            message: 'The browser doesn’t go where htps://example.com/code was meant to lead.',
            help: 'Write https://example.com/code.',
          },
        ],
      },
      {
        title: 'A heading',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\n## The talks\n\n[Down](⟦#the-talk⟧)\n',
        },
        says: [{ message: 'There’s no heading #the-talk.', help: 'Did you mean #the-talks?' }],
      },
      {
        title: 'A heading of a document',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\n[How](⟦/docs/intro#instal⟧)\n',
          'docs/intro.md': '# Intro\n\n## Install\n\nText\n',
        },
        says: [
          {
            message: 'There’s no heading /docs/intro#instal.',
            help: 'Did you mean /docs/intro#install?',
          },
        ],
      },
      {
        title: 'A file where Docusaurus expects a page',
        files: { 'blog/meetup.md': '---\nauthors: saim\n---\n\n[Our feed](⟦/blog/rss.xml⟧)\n' },
        says: [
          {
            message: '/blog/rss.xml is a file, but Docusaurus expects a page.',
            help: 'Write pathname:///blog/rss.xml.',
          },
        ],
      },
      {
        title: 'A relative address that lists of posts show too',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nAfter [the party](⟦party⟧).\n',
          'blog/party.md': '---\nauthors: saim\n---\n\nText\n',
        },
        says: [
          {
            message: 'From the lists of posts, which show this too, party leads elsewhere.',
            help: 'Write /blog/party.',
          },
        ],
      },
      {
        title: 'A heading below the truncate marker, with a link that lists of posts show',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n[Down](⟦#the-talks⟧)\n\n<!-- truncate -->\n\n## The talks\n\nText\n',
        },
        says: [
          {
            message:
              'Lists of posts show this link too, but not #the-talks, which is below the truncate marker.',
            help: 'Write /blog/meetup#the-talks, or move the link below the truncate marker.',
          },
        ],
      },
      {
        title: 'An address that’s only a pattern',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nOpen ⟦http://localhost:PORT/⟧ then.\n',
        },
        says: [
          {
            message: 'http://localhost:PORT/ isn’t a valid address, and it stops the build.',
            help: 'Write it as code, `http://localhost:PORT/`, or correct it.',
          },
        ],
      },
      {
        title: 'Raw HTML without the baseUrl',
        site: { baseUrl: '/site/' },
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\n<a href="⟦/blog/party⟧">The party</a>\n',
          'blog/party.md': '---\nauthors: saim\n---\n\nText\n',
        },
        says: [
          {
            message: 'The browser would look for /blog/party outside the site, which is at /site/.',
            help: 'Write a Markdown link, or add docusaurus-plugin-event-writeups/remark to the blog’s options, which adds the baseUrl everywhere.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'By file, by address, with a heading, and a page of another plugin',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n[One](./party.md#music), [two](/blog/party), [docs](/docs/intro), [feed](pathname:///blog/rss.xml).\n\n<!-- truncate -->\n\n[Three](party), where no list shows it.\n',
          'blog/party.md': '---\nauthors: saim\n---\n\n## Music\n\nText\n',
          'docs/intro.md': 'Text\n',
        },
      },
    ],
  },
  readsParts: true,
  checkPost({ links, post, site, blog }, report) {
    for (const link of links) {
      const { reference, verdict } = link;
      if (
        verdict.status === 'missing' ||
        verdict.status === 'malformed' ||
        verdict.status === 'unbundled'
      ) {
        // Imported or required files must exist, or the bundler stops.
        const isModule = reference.resolvedBy === 'module' && verdict.status === 'missing';
        const severity = isModule ? 'error' : severityIn(site, verdict, reference);
        if (severity === undefined) continue;
        report({
          range: reference.range,
          ...describe(link, verdict, { post, site, blog }),
          severity,
          related: definitionLocation(reference),
        });
      }
    }
  },
};

/** An address that can't be parsed stops the build, whatever the options say. */
function severityIn(site: Site, verdict: Faulty, reference: Reference): Severity | undefined {
  if (verdict.status === 'malformed' && /^(?:url|script)$/.test(verdict.reason)) return 'error';
  // Docusaurus reads it as the address of another site, and doesn't check it.
  if (verdict.status === 'malformed' && verdict.reason === 'scheme') return 'warning';
  if (verdict.status !== 'missing') return severityOf[site.onBrokenLinks];
  if (verdict.reason === 'outside-repository') return 'error';
  if (verdict.reason === 'above-root') return 'warning';
  const severity = severityOf[settingFor(site, verdict.reason, reference)];
  return verdict.isDoubtful && severity === 'error' ? 'warning' : severity;
}

/** A link to a Markdown file that Docusaurus can't resolve is reported, and then checked as the address that it is. */
function settingFor(
  { onBrokenAnchors, onBrokenLinks, onBrokenMarkdownLinks }: Site,
  reason: MissingReason,
  { form, target }: Reference,
): ReportingSeverity {
  if (ANCHORS.has(reason)) return onBrokenAnchors;
  const isMarkdownLink = form.startsWith('md-link') && MARKDOWN_FILE.test(target);
  return isMarkdownLink ? louder(onBrokenLinks, onBrokenMarkdownLinks) : onBrokenLinks;
}

function describe(
  { reference }: JudgedReference,
  verdict: Faulty,
  place: Place,
): { message: string; help?: string | undefined } {
  const { target } = reference;
  if (verdict.status === 'unbundled') return describeUnbundled(reference, verdict, place);
  if (verdict.status === 'malformed') return describeMalformed(target, verdict);
  if (reference.resolvedBy === 'module' && verdict.reason === 'absent' && !verdict.suggestion)
    return { message: `There’s no file ${target}.`, help: 'Correct the path, or add the file.' };
  return {
    message: MESSAGES[verdict.reason](target, place.site.baseUrl),
    help: advise(reference, verdict, place),
  };
}

function describeUnbundled(
  reference: Reference,
  { reason, suggestion }: Extract<Verdict, { status: 'unbundled' }>,
  { post, site }: Place,
): { message: string; help: string } {
  const { target } = reference;
  if (reason === 'relative')
    return {
      message: `Only a Markdown link can lead to ${target}. In any other syntax the address stays unchanged, and there’s nothing at it.`,
      help: asBundled(reference, suggestion ?? target, isMdx(post, site.markdown)),
    };
  return {
    message: `The browser would look for ${target} outside the site, which is at ${site.baseUrl}.`,
    help: 'Write a Markdown link, or add docusaurus-plugin-event-writeups/remark to the blog’s options, which adds the baseUrl everywhere.',
  };
}

function advise(written: Reference, verdict: Missing, { post, site, blog }: Place): string {
  const { reason, suggestion, isSure, judged = written.target } = verdict;
  const reference = { ...written, target: judged };
  if (suggestion !== undefined && reason === 'anchor-on-lists')
    return `Write ${suggestion}, or move the link below the truncate marker.`;
  if (suggestion !== undefined)
    return suggest(reference.target, suggestion, isSure === true || SURE.has(reason));
  if (reason !== 'absent') return HELP[reason];
  return MARKDOWN_FILE.test(reference.target)
    ? 'Write the path of the post’s file from here, or the address of its page.'
    : whereToPut(reference, post.source.file, site, blog);
}

const MESSAGES: Record<MissingReason, (target: string, baseUrl: string) => string> = {
  absent: (target) =>
    MARKDOWN_FILE.test(target) ? `There’s no post ${target}.` : `There’s no file ${target}.`,
  'outside-repository': (target) => `${target} is outside the repository, so nobody else has it.`,
  folder: (target) => `${target} is a folder.`,
  page: (target) => `There’s no page ${target}.`,
  anchor: (target) => `There’s no heading ${target}.`,
  'not-a-post': (target) =>
    `${target} isn’t a post of this blog, so Docusaurus doesn’t make a link of it.`,
  draft: (target) => `${target} leads to a draft, which isn’t published.`,
  'drafts-only': (target) => `${target} leads to a page that exists only for drafts.`,
  excluded: (target) => `${target} isn’t published: the blog’s options exclude the file.`,
  'no-scheme': (target) => `${target} has no scheme, so it’s treated as a page of this site.`,
  'not-a-page': (target) => `${target} is a file, but Docusaurus expects a page.`,
  'on-lists': (target) =>
    `From the lists of posts, which show this too, ${target} leads elsewhere.`,
  'above-root': (target) =>
    `${target} has more ../ than the addresses of the lists of posts, which show this too, have folders.`,
  'anchor-on-lists': (target) =>
    `Lists of posts show this link too, but not ${target}, which is below the truncate marker.`,
  'outside-base': (target, baseUrl) => `${target} leads out of the site, which is at ${baseUrl}.`,
};

const HELP: Record<Exclude<MissingReason, 'absent'>, string> = {
  'outside-repository': 'Copy the file into the post’s folder, and write its path from there.',
  folder: 'Link to a file in it, or to a page.',
  page: 'Correct the address, or remove the link.',
  anchor: 'Write a heading of that page, or link to the page without one.',
  'not-a-post': 'Write the address of its page.',
  draft: 'Publish that post by removing its "draft: true", or remove the link.',
  'drafts-only': 'Publish one of them by removing its "draft: true", or remove the link.',
  excluded:
    'Rename the file so that it’s published (without an underscore), change the blog’s exclude option, or remove the link.',
  'no-scheme': 'Start the address with https://.',
  'not-a-page': 'Add pathname:// in front of it.',
  'on-lists': 'Write the path from the root of the site, with a leading slash.',
  'above-root': 'Write the path from the root of the site, with a leading slash.',
  'anchor-on-lists':
    'Add the address of the post to it, or move the link below the truncate marker.',
  'outside-base': 'Correct the address, or write it in full, with its domain.',
};

const MARKDOWN_FILE = /\.mdx?(?:[?#]|$)/i;

const ANCHORS: ReadonlySet<MissingReason> = new Set(['anchor', 'anchor-on-lists']);
/** For these, the suggestion is what was meant. */
const SURE = new Set<MissingReason>(['not-a-page', 'on-lists', 'above-root', 'no-scheme']);

interface Place {
  post: Post;
  site: Site;
  blog: Blog;
}

type Faulty = Extract<Verdict, { status: 'missing' | 'malformed' | 'unbundled' }>;

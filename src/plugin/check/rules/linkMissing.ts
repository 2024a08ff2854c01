import type { Severity } from '../diagnostic.ts';
import type { Post } from '../posts/post.ts';
import { isMdx } from '../posts/postFormat.ts';
import type { JudgedReference } from '../published/judgeReferences.ts';
import { severityOf } from '../published/reportingSeverity.ts';
import { asBundled } from '../published/suggestBundledForm.ts';
import { suggest } from '../published/suggestionMessage.ts';
import { whereToPut } from '../published/whereToPut.ts';
import { definitionLocation } from '../references/definitionLocation.ts';
import type { Reference } from '../references/reference.ts';
import type { Rule } from '../rule.ts';
import type { Blog, Site } from '../site/site.ts';
import type { Missing, MissingReason, Verdict } from '../verdicts/verdict.ts';

export const linkMissing: Rule = {
  id: 'link-missing',
  severity: 'error',
  summary:
    'A link to a post, page, file or heading that is not there. The level follows the site’s onBrokenLinks and, for headings, onBrokenAnchors; an address that cannot be read ends the build whatever they say.',
  why: 'Docusaurus says so only after the whole build, by page and not by line, and never looks at a raw <a href>.',
  examples: {
    bad: [
      {
        title: 'A post by its file, its address, and a file',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n[One](⟦./partie.md⟧), [two](⟦/blog/partie⟧), [three](⟦/files/slides.pdf⟧).\n',
          'blog/party.md': '---\nauthors: saim\n---\n\nText\n',
        },
        says: [
          { message: 'There is no post ./partie.md.', help: 'Did you mean ./party.md?' },
          { message: 'There is no page /blog/partie.', help: 'Did you mean /blog/party?' },
          {
            message: 'There is no file /files/slides.pdf.',
            help: 'Put the file into static/files, or correct the path.',
          },
        ],
      },
      {
        title: 'A heading',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\n## The talks\n\n[Down](⟦#the-talk⟧)\n',
        },
        says: [{ message: 'There is no heading #the-talk.', help: 'Did you mean #the-talks?' }],
      },
      {
        title: 'A file where Docusaurus looks for a page',
        files: { 'blog/meetup.md': '---\nauthors: saim\n---\n\n[Our feed](⟦/blog/rss.xml⟧)\n' },
        says: [
          {
            message: '/blog/rss.xml is a file, and Docusaurus looks for a page there.',
            help: 'Write pathname:///blog/rss.xml.',
          },
        ],
      },
      {
        title: 'A relative address, where lists of posts show it',
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
        title: 'A heading below the truncate marker, where lists of posts show the link',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n[Down](⟦#the-talks⟧)\n\n<!-- truncate -->\n\n## The talks\n\nText\n',
        },
        says: [
          {
            message:
              'The lists of posts show this link too, but not #the-talks, which is below the truncate marker.',
            help: 'Write /blog/meetup#the-talks, or move the link below the truncate marker.',
          },
        ],
      },
      {
        title: 'An address that is only a pattern',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nOpen ⟦http://localhost:PORT/⟧ then.\n',
        },
        says: [
          {
            message:
              'http://localhost:PORT/ is no address that can be read: Docusaurus stops at it.',
            help: 'Write it as code, `http://localhost:PORT/`, or correct it.',
          },
        ],
      },
      {
        title: 'Raw HTML without the base path',
        site: { baseUrl: '/site/' },
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\n<a href="⟦/blog/party⟧">The party</a>\n',
          'blog/party.md': '---\nauthors: saim\n---\n\nText\n',
        },
        says: [
          {
            message:
              'The browser would look for /blog/party outside of the site, which is at /site/.',
            help: 'Write a Markdown link, or let docusaurus-plugin-event-writeups/remark add the base path in the whole blog.',
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
        // What is imported or required has to be there, or the bundler stops.
        const isModule = reference.resolvedBy === 'module' && verdict.status === 'missing';
        const severity = isModule ? 'error' : severityIn(site, verdict);
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

/** An address that cannot be taken apart ends the build, whatever the options say. */
function severityIn(site: Site, verdict: Faulty): Severity | undefined {
  if (verdict.status === 'malformed' && verdict.reason === 'url') return 'error';
  if (verdict.status !== 'missing') return severityOf[site.onBrokenLinks];
  if (verdict.reason === 'outside-repository') return 'error';
  if (verdict.reason === 'above-root') return 'warning';
  const severity =
    severityOf[ANCHORS.has(verdict.reason) ? site.onBrokenAnchors : site.onBrokenLinks];
  return verdict.isDoubtful && severity === 'error' ? 'warning' : severity;
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
    return { message: `There is no file ${target}.`, help: 'Correct the path, or add the file.' };
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
      message: `Only a Markdown link can lead to ${target}: any other form keeps the address as it is, and nothing is there.`,
      help: asBundled(reference, suggestion ?? target, isMdx(post, site.markdown)),
    };
  return {
    message: `The browser would look for ${target} outside of the site, which is at ${site.baseUrl}.`,
    help: 'Write a Markdown link, or let docusaurus-plugin-event-writeups/remark add the base path in the whole blog.',
  };
}

function describeMalformed(
  target: string,
  { reason, suggestion }: Malformed,
): { message: string; help: string } {
  switch (reason) {
    case 'url':
      return {
        message: `${target} is no address that can be read: Docusaurus stops at it.`,
        help: `Write it as code, \`${target}\`, or correct it.`,
      };
    case 'empty':
      return {
        message: 'This link has no address.',
        help: 'Write where it leads, or take the brackets away.',
      };
    default:
      return {
        message: `The address ${target} has a % that begins no character.`,
        help: suggestion
          ? `Write ${suggestion}.`
          : 'Correct the address: a percent sign is %25 there.',
      };
  }
}

function advise(written: Reference, verdict: Missing, { post, site, blog }: Place): string {
  const { reason, suggestion, isSure, judged = written.target } = verdict;
  const reference = { ...written, target: judged };
  if (suggestion !== undefined && reason === 'anchor-on-lists')
    return `Write ${suggestion}, or move the link below the truncate marker.`;
  if (suggestion !== undefined)
    return suggest(reference.target, suggestion, isSure === true || SURE.has(reason));
  if (reason !== 'absent') return HELP[reason];
  return /\.mdx?(?:[?#]|$)/.test(reference.target)
    ? 'Write the path of the post’s file from here, or the address of its page.'
    : whereToPut(reference, post.source.file, site, blog);
}

const MESSAGES: Record<MissingReason, (target: string, baseUrl: string) => string> = {
  absent: (target) =>
    /\.mdx?(?:[?#]|$)/.test(target) ? `There is no post ${target}.` : `There is no file ${target}.`,
  'outside-repository': (target) =>
    `${target} is outside of the repository, so nobody else has it.`,
  folder: (target) => `${target} is a folder.`,
  page: (target) => `There is no page ${target}.`,
  anchor: (target) => `There is no heading ${target}.`,
  'not-a-post': (target) =>
    `${target} is not a post of this blog, so Docusaurus makes no link of it.`,
  draft: (target) => `${target} leads to a draft, which is not published.`,
  'drafts-only': (target) => `${target} leads to a page that only drafts have.`,
  excluded: (target) => `${target} is not published: the blog’s options leave the file out.`,
  'no-scheme': (target) => `${target} has no scheme, so it leads to a page of this site.`,
  'not-a-page': (target) => `${target} is a file, and Docusaurus looks for a page there.`,
  'on-lists': (target) =>
    `From the lists of posts, which show this too, ${target} leads elsewhere.`,
  'above-root': (target) =>
    `${target} has more ../ than the addresses of the lists of posts, which show this too, have folders.`,
  'anchor-on-lists': (target) =>
    `The lists of posts show this link too, but not ${target}, which is below the truncate marker.`,
  'outside-base': (target, baseUrl) => `${target} leads out of the site, which is at ${baseUrl}.`,
};

const HELP: Record<Exclude<MissingReason, 'absent'>, string> = {
  'outside-repository': 'Copy the file into the folder of the post, and write its path from there.',
  folder: 'Name a file in it, or a page.',
  page: 'Correct the address, or remove the link.',
  anchor: 'Name a heading of that page, or link to the page alone.',
  'not-a-post': 'Write the address of its page.',
  draft: 'Publish that post by removing its "draft: true", or remove the link.',
  'drafts-only': 'Publish one of them by removing its "draft: true", or remove the link.',
  excluded:
    'Publish it: give it a name without an underscore, or change the option exclude. Or remove the link.',
  'no-scheme': 'Begin the address with https://.',
  'not-a-page': 'Write it with pathname:// in front.',
  'on-lists': 'Write it from the root of the site, with a slash in front.',
  'above-root': 'Write it from the root of the site, with a slash in front.',
  'anchor-on-lists':
    'Write it with the address of the post, or move the link below the truncate marker.',
  'outside-base': 'Correct the address, or write it in full, with its domain.',
};

const ANCHORS: ReadonlySet<MissingReason> = new Set(['anchor', 'anchor-on-lists']);
/** What is suggested for these is what was meant. */
const SURE = new Set<MissingReason>(['not-a-page', 'on-lists', 'above-root', 'no-scheme']);

interface Place {
  post: Post;
  site: Site;
  blog: Blog;
}

type Malformed = Extract<Verdict, { status: 'malformed' }>;

type Faulty = Extract<Verdict, { status: 'missing' | 'malformed' | 'unbundled' }>;

import { authorWords } from '../published/authorWords.ts';
import type { JudgedAuthorLink } from '../published/judgeAuthorAddresses.ts';
import { severityOf } from '../published/reportingSeverity.ts';
import type { Rule } from '../rule.ts';
import type { AuthorLinkVerdict } from '../verdicts/judgeAuthorLink.ts';

export const authorLinkMissing: Rule = {
  id: 'author-link-missing',
  severity: 'error',
  summary:
    'An author’s address or account that becomes a dead link, or runs a script. The level of a dead link follows the site’s onBrokenLinks.',
  why: 'Without https://, Docusaurus treats an address as a page of the site. It has the addresses of some platforms; a user name on any other platform becomes a link to a page of the site too. The build stops with a list of pages, and names neither the author nor the file.',
  examples: {
    bad: [
      {
        title: 'No scheme, and platforms that Docusaurus doesn’t have',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n',
          'blog/authors.yml':
            'saim:\n  name: Saim\n  url: ⟦saim.example.org⟧\n  socials:\n    gihtub: ⟦saim⟧\n    blog: ⟦blog.example.org⟧\n    sport: ⟦saim⟧\n',
        },
        says: [
          {
            message:
              '"url" of the author "saim" has no https://, so it leads nowhere: saim.example.org.',
            help: 'Write https://saim.example.org.',
          },
          {
            message:
              'Docusaurus has no platform "gihtub" of the author "saim", so "saim" leads nowhere.',
            help: 'Did you mean "github"? For any other platform, write the full address: https://….',
          },
          {
            message:
              '"blog" of the author "saim" has no https://, so it leads nowhere: blog.example.org.',
            help: 'Write https://blog.example.org.',
          },
          {
            message:
              'Docusaurus has no platform "sport" of the author "saim", so "saim" leads nowhere.',
            help: 'Write the full address: https://….',
          },
        ],
      },
      {
        title: 'In a post, and a page that does not exist',
        blog: { onInlineAuthors: 'ignore' },
        files: {
          'blog/meetup.md':
            '---\nauthors:\n  - name: Ada\n    url: ⟦ada@example.org⟧\n  - name: Lin\n    url: ⟦/blog/authors/lin⟧\n---\n\nText\n',
        },
        says: [
          {
            message:
              '"url" of the author "Ada" has no mailto:, so it leads nowhere: ada@example.org.',
            help: 'Write mailto:ada@example.org.',
          },
          {
            message:
              '"url" of the author "Lin" leads to a page that doesn’t exist: /blog/authors/lin.',
            help: 'Correct the address.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Full addresses, and user names on platforms that Docusaurus has',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n',
          'blog/authors.yml':
            'saim:\n  name: Saim\n  url: https://saim.example.org\n  socials:\n    GitHub: saim\n    email: saim@example.org\n    mastodon: saim@example.social\n    blog: https://blog.example.org\n',
        },
      },
    ],
  },
  check({ localizedBlogs, site }, report) {
    for (const { authorLinks, locale } of localizedBlogs) {
      for (const link of authorLinks) {
        const words = describe(link);
        const { verdict } = link;
        const isScript = verdict.status === 'dead' && verdict.reason === 'script';
        // A script is no broken link for Docusaurus.
        const broken = isScript ? 'error' : severityOf[site.onBrokenLinks];
        if (!words || !broken) continue;
        // A field from a merge (`<<: *base`) has no position of its own.
        const range = link.file.map.content(link.path) ?? { start: 0, end: 0 };
        // The author's page replaces the address, except in feeds; and a dead account breaks no build.
        const isSeen =
          link.isLinked && !(verdict.status === 'dead' && verdict.reason === 'user-name');
        report({
          at: { source: link.file.source, range },
          ...words,
          severity: isSeen || isScript ? broken : 'warning',
          locale: locale.name,
        });
      }
    }
  },
};

function describe(link: JudgedAuthorLink): { message: string; help: string } | undefined {
  const { verdict, target, author, path } = link;
  const field = `"${path.at(-1)}" of ${authorWords(author, 'the author ')}`;
  if (verdict.status === 'wrong-case')
    return {
      message: `${field} doesn’t match the case of its page: ${target}.`,
      help: `Write ${verdict.spelling}.`,
    };
  if (verdict.status === 'dead') return describeDead(link, verdict);
  if (verdict.status !== 'missing' || verdict.isDoubtful) return undefined;
  const { reason, suggestion } = verdict;
  if (reason === 'not-a-page')
    return {
      message: `${field} is the address of a file, but Docusaurus expects a page: ${target}.`,
      help: `Write ${suggestion}.`,
    };
  return {
    message: `${field} leads to a page that doesn’t exist: ${target}.`,
    help: suggestion ? `Did you mean ${suggestion}?` : 'Correct the address.',
  };
}

function describeDead(
  { target, author, path }: JudgedAuthorLink,
  { reason, suggestion }: Dead,
): { message: string; help: string } {
  const field = `"${path.at(-1)}" of ${authorWords(author, 'the author ')}`;
  if (reason === 'platform') {
    const whole = 'rite the full address: https://….';
    return {
      message: `Docusaurus has no platform "${path.at(-1)}" of ${authorWords(author, 'the author ')}, so "${target}" leads nowhere.`,
      help: suggestion
        ? `Did you mean "${suggestion}"? For any other platform, w${whole}`
        : `W${whole}`,
    };
  }
  if (reason === 'user-name')
    return {
      message: `${field} begins with @, and Docusaurus adds one: the link has two.`,
      help: `Write ${suggestion}.`,
    };
  if (reason === 'script')
    return {
      message: `${field} runs a script when a reader follows it: ${target}.`,
      help: 'Write the full address of a page: https://….',
    };
  const scheme = suggestion?.startsWith('mailto:') ? 'mailto:' : 'https://';
  return {
    message: `${field} has no ${scheme}, so it leads nowhere: ${target}.`,
    help: suggestion
      ? `Write ${suggestion}.`
      : 'Write the full address, or the path of a page of this site from its root, such as /about.',
  };
}

type Dead = Extract<AuthorLinkVerdict, { status: 'dead' }>;

import { parseUrl } from '../../events/model/parseUrl.ts';
import type { Post } from '../posts/post.ts';
import type { Reference } from '../references/reference.ts';
import type { Rule } from '../rule.ts';
import type { Local } from '../verdicts/verdict.ts';

export const linkLocal: Rule = {
  id: 'link-local',
  severity: 'warning',
  summary: 'A link or image that only works on your machine, or the site’s own address in full.',
  why: 'http://localhost:3000 works only for you, unless the post tells readers how to start that server. Docusaurus doesn’t check the site’s own domain in full, and such a link leads out of a preview.',
  examples: {
    bad: [
      {
        title: 'The dev server, a file and the site’s own domain',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n[One](⟦http://localhost:3000/blog/party⟧), [two](⟦file:///tmp/slides.pdf⟧), [three](⟦https://example.com/blog/party⟧).\n',
          'blog/party.md': '---\nauthors: saim\n---\n\nText\n',
        },
        says: [
          {
            message:
              'Readers can’t reach the server on your machine: http://localhost:3000/blog/party.',
            help: 'Write /blog/party.',
          },
          {
            message: 'This file is only on your machine: file:///tmp/slides.pdf.',
            help: 'Put the file in a static folder, and write its path from there.',
          },
          {
            message: 'This is the site’s own address in full: https://example.com/blog/party.',
            help: 'Write /blog/party, which the check can follow and which works in a preview.',
          },
        ],
      },
      {
        title: 'A page that the site doesn’t have, and a server that the post doesn’t start',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n[One](⟦http://localhost:3000/blog/partie⟧), [two](⟦http://localhost:8080/⟧).\n',
        },
        says: [
          {
            message:
              'Readers can’t reach the server on your machine: http://localhost:3000/blog/partie.',
            help: 'The site has no page /blog/partie. If readers start that server themselves, say how in a code block, or write the address as code: `http://…`.',
          },
          {
            message: 'Readers can’t reach the server on your machine: http://localhost:8080/.',
            help: 'If readers start that server themselves, say how in a code block, or write the address as code: `http://…`.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A path from the root',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n[One](/blog/party) and [another site](https://example.org).\n',
          'blog/party.md': '---\nauthors: saim\n---\n\nText\n',
        },
      },
      {
        title: 'The steps of a tutorial: a command with the port, and one that usually has it',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n```sh\ndocker run -p 8080:80 nginx\nng serve\n```\n\nOpen http://localhost:8080 and [the other](http://127.0.0.1:4200/stats).\n',
        },
      },
    ],
  },
  readsParts: true,
  checkPost({ post, links, images }, report) {
    for (const { reference, verdict } of [...links, ...images]) {
      if (verdict.status !== 'local') continue;
      if (isStep(verdict, reference, post)) continue;
      report({
        range: reference.range,
        message: `${MESSAGES[verdict.reason]}: ${reference.target}.`,
        // Nobody else has that file.
        severity: verdict.reason === 'machine' ? 'error' : undefined,
        help: advise(verdict, reference),
      });
    }
  },
};

/** Whether a tutorial's readers have that server, because the post tells them how to start it. */
function isStep({ reason, suggestion }: Local, { target }: Reference, { servers }: Post): boolean {
  return reason === 'localhost' && suggestion === undefined && servers.includes(portOf(target));
}

function advise({ reason, suggestion, absent, doubtful }: Local, reference: Reference): string {
  if (reason === 'machine')
    return 'Put the file in a static folder, and write its path from there.';
  if (reason === 'localhost') {
    if (suggestion !== undefined) return `Write ${suggestion}.`;
    const isDevServer = absent !== undefined && portOf(reference.target) === DEV_SERVER;
    return `${isDevServer ? `${saysAbsent(absent, reference)} ` : ''}${OWN_SERVER}`;
  }
  if (suggestion !== undefined)
    return `Write ${suggestion}, which the check can follow and which works in a preview.`;
  return absent === undefined
    ? `If ${doubtful ?? 'that'} is part of this site, write the path without the domain.`
    : `${saysAbsent(absent, reference)} Correct the address, or remove it.`;
}

function saysAbsent(address: string, { kind }: Reference): string {
  return `The site has no ${kind === 'link' ? 'page' : 'file'} ${address}.`;
}

function portOf(target: string): number {
  const url = parseUrl(target, 'http://localhost');
  return Number(url?.port || (url?.protocol === 'https:' ? 443 : 80));
}

const MESSAGES = {
  localhost: 'Readers can’t reach the server on your machine',
  machine: 'This file is only on your machine',
  'own-domain': 'This is the site’s own address in full',
};

const OWN_SERVER =
  'If readers start that server themselves, say how in a code block, or write the address as code: `http://…`.';

/** The port of `docusaurus start`. */
const DEV_SERVER = 3000;

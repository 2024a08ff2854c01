import { parseUrl } from '../../events/model/parseUrl.ts';
import { isPlatform, PLATFORMS, platformsWithAt } from '../frontMatter/authorFields.ts';
import type { YamlPath } from '../frontMatter/yaml.ts';
import { nearest } from '../text/closestMatch.ts';
import { isDomainName, withScheme } from '../text/withScheme.ts';
import { judgeLink } from './judgeLink.ts';
import type { ReferenceContext, Verdict } from './verdict.ts';

/**
 * Determines where Docusaurus's link to an author's page or account leads
 * (plugin-content-blog/src/authorsSocials.ts): a user name on a known platform becomes an address, and everything
 * else stays unchanged.
 *
 * @param path its last item is the field, or the platform
 */
export function judgeAuthorLink(
  target: string,
  kind: 'page' | 'social',
  path: YamlPath,
  place: ReferenceContext,
): AuthorLinkVerdict {
  if (parseUrl(target)?.protocol === 'javascript:')
    return { status: 'dead', reason: 'script', suggestion: undefined };
  const name = String(path.at(-1));
  if (kind === 'social' && !/^(?:https?:\/\/|mailto:)/.test(target)) {
    // It makes Docusaurus reject the authors file or the front matter.
    if (target.includes('/') || target === '') return { status: 'external' };
    if (isPlatform(name)) return judgeUserName(target, name.toLowerCase());
    const isDomain = isDomainName(target);
    const suggestion = isDomain ? `https://${target}` : nearest(name.toLowerCase(), PLATFORMS);
    return { status: 'dead', reason: isDomain ? 'no-scheme' : 'platform', suggestion };
  }
  if (!RELATIVE.test(target)) {
    return judgeLink(
      { kind: 'link', form: 'author', target, range: NOWHERE, resolvedBy: 'page' },
      place,
    );
  }
  return { status: 'dead', reason: 'no-scheme', suggestion: withScheme(target) };
}

function judgeUserName(target: string, platform: string): AuthorLinkVerdict {
  return target.startsWith('@') && platformsWithAt.has(platform)
    ? { status: 'dead', reason: 'user-name', suggestion: target.slice(1) }
    : { status: 'external' };
}

/**
 * The browser puts the page's address before it; also before `example.com:8080`, where the colon doesn't end a
 * scheme.
 */
const RELATIVE = /^(?!\w*:)[^/#?]/;
const NOWHERE = { start: 0, end: 0 };

export type AuthorLinkVerdict =
  | Verdict
  | {
      status: 'dead';
      reason: /** A path in the site, as Docusaurus reads it: `example.com`. */
        | 'no-scheme'
        /** A user name on a platform that Docusaurus doesn't know. */
        | 'platform'
        /** A user name with an @ that the platform's address already has. */
        | 'user-name'
        /** Code instead of an address, which runs when a reader follows it (`javascript:`). */
        | 'script';
      suggestion: string | undefined;
    };

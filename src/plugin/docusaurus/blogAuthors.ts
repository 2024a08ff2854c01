import { existsSync } from 'node:fs';
import path from 'node:path';
import type { AuthorsMap, BlogPost } from '@docusaurus/plugin-content-blog';
import yaml from 'js-yaml';
import countBy from 'lodash/countBy.js';
import { contentDirs, speakersPath } from '../check/posts/localizedBlog.ts';
import { textIn } from '../check/site/readText.ts';
import type { Blog, Locale } from '../check/site/site.ts';
import type { Addresses } from '../events/addresses.ts';
import { readSpeakers } from '../events/model/readEvent.ts';
import { isSafeAddress } from '../events/model/safeAddress.ts';
import type { Author, Authors } from '../events/person.ts';

/**
 * Returns the people who can be named by a key: the authors of a blog as Docusaurus has them, and
 * the speakers in the file beside theirs. If both have a key, the author wins.
 *
 * @param locale whose translated speakers file replaces the default one
 */
export function blogAuthors(
  authorsMap: AuthorsMap | undefined,
  posts: readonly BlogPost[],
  blog: Blog | undefined,
  locale: Locale | undefined,
  { href }: Addresses,
): Authors {
  const listed = posts.filter(({ metadata }) => !metadata.unlisted);
  const written = countBy(listed.flatMap(({ metadata }) => metadata.authors.map(({ key }) => key)));
  const authors = Object.entries(authorsMap ?? writersOf(posts)).map(
    ([key, author]): [string, Author] => {
      const { name, title, url, imageURL, page, description, socials } = author;
      return [
        key,
        {
          name,
          title,
          url: url && isLinkOfPerson(url) ? url : undefined,
          image: imageURL,
          description,
          accounts: Object.values(socials ?? {}).filter((account) => /^https?:/.test(account)),
          page: page ? { permalink: page.permalink, posts: written[key] ?? 0 } : undefined,
        },
      ];
    },
  );
  const speakers = blog && locale ? speakersOf(blog, locale) : [];
  return new Map([
    ...[...speakers].map(([key, { image, sameAs, ...speaker }]): [string, Author] => [
      key,
      {
        title: undefined,
        url: undefined,
        ...speaker,
        image: image && href(image),
        accounts: sameAs ?? [],
      },
    ]),
    ...authors,
  ]);
}

/** Before 3.5 Docusaurus passes on no map of authors; then it's the authors of posts. */
function writersOf(posts: readonly BlogPost[]): AuthorsMap {
  return Object.fromEntries(
    posts.flatMap(({ metadata }) =>
      metadata.authors.flatMap((author) => (author.key ? [[author.key, author]] : [])),
    ),
  ) as AuthorsMap;
}

/** An unreadable file is left out: the check reports why. */
function speakersOf(blog: Blog, locale: Locale): ReturnType<typeof readSpeakers>['speakers'] {
  const files = contentDirs(blog, locale).map((dir) => path.resolve(dir, speakersPath(blog)));
  const file = files.find((one) => existsSync(one));
  try {
    return readSpeakers(file && yaml.load(textIn(file) ?? '')).speakers;
  } catch {
    return new Map();
  }
}

/**
 * Docusaurus accepts anything with a scheme, and React 18 renders it: a link could run a script.
 */
function isLinkOfPerson(url: string): boolean {
  return /^mailto:/i.test(url) || isSafeAddress(url);
}

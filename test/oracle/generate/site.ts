import fc from 'fast-check';
import type { GeneratedSite } from '../docusaurus.ts';
import { type BlogOptions, blogOptions } from './blogOptions.ts';
import { docsFiles, docsOptions } from './docs.ts';
import { pageFiles, pagesOptions } from './pages.ts';
import { authorsFile, tagsFile } from './people.ts';
import { postFiles } from './posts.ts';

/**
 * Complete sites: with non-default blog options, one or two blogs, docs and pages with their own
 * options, base paths, trailing slashes and locales, and posts with all kinds of names and front
 * matter.
 */
export function generatedSite(): fc.Arbitrary<GeneratedSite> {
  return fc
    .record({
      site: siteConfig(),
      blog: blogOptions('blog'),
      second: fc.option(blogOptions('news'), { freq: 3 }),
      docs: fc.option(docsOptions(), { nil: false as const, freq: 2 }),
      pages: fc.option(pagesOptions(), { nil: false as const, freq: 3 }),
      docsFiles: docsFiles(),
      pageFiles: pageFiles(),
    })
    .chain(({ site, blog, second, docs, pages, ...files }) => {
      const blogs = second ? [blog, { ...second, id: 'news', path: 'news' }] : [blog];
      return fc.tuple(...blogs.map((options) => blogFiles(options, site))).map((blogsFiles) => ({
        config: {
          ...site,
          presets: [['classic', { docs, blog, pages, svgr: false, theme: {} }]],
          plugins: second ? [['content-blog', { ...second, id: 'news', path: 'news' }]] : [],
        },
        files: Object.assign(
          {
            'static/img/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>\n',
          },
          ...blogsFiles,
          docs && underFolder(docs.path ?? 'docs', files.docsFiles),
          pages && underFolder(pages.path ?? 'src/pages', files.pageFiles),
        ),
      }));
    });
}

/** The posts of a blog, its authors and tags; if the site is translated, some of them in French. */
function blogFiles(options: BlogOptions, site: SiteConfig): fc.Arbitrary<Record<string, string>> {
  const authors = authorsFile(options.authorsMapPath);
  const tags = tagsFile(options.tags);
  const translated = site.i18n
    ? fc.subarray([0, 1, 2, 3]).map((wanted) => wanted)
    : fc.constant([]);
  const folder = `i18n/fr/docusaurus-plugin-content-blog${options.id ? `-${options.id}` : ''}`;
  return fc
    .tuple(postFiles(), authors, tags, translated, postFiles())
    .map(([posts, people, topics, indices, french]) => {
      const names = Object.keys(posts);
      const texts = Object.values(french);
      const translations = indices.flatMap((index) => {
        const name = names[index];
        const text = texts[index];
        return name === undefined || text === undefined ? [] : [[name, text] as const];
      });
      return {
        ...underFolder(options.path ?? 'blog', { ...posts, ...people, ...topics }),
        ...underFolder(folder, Object.fromEntries(translations)),
      };
    });
}

function underFolder(folder: string, files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]),
  );
}

function siteConfig(): fc.Arbitrary<SiteConfig> {
  return fc
    .record({
      baseUrl: fc.constantFrom('/', '/', '/sub/', '/a/b/', '/sub'),
      trailingSlash: fc.constantFrom(undefined, undefined, true, false),
      i18n: fc.option(
        fc.constantFrom<Record<string, unknown>>(
          { defaultLocale: 'en', locales: ['en', 'fr'] },
          { defaultLocale: 'fr', locales: ['en', 'fr'] },
          {
            defaultLocale: 'en',
            locales: ['en', 'fr'],
            localeConfigs: { fr: { baseUrl: '/francais/' } },
          },
          {
            defaultLocale: 'en',
            locales: ['en', 'fr'],
            localeConfigs: { fr: { translate: false } },
          },
        ),
        { freq: 3 },
      ),
    })
    .map(({ baseUrl, trailingSlash, i18n }) => ({
      title: 'A site',
      url: 'https://example.com',
      baseUrl,
      ...(trailingSlash === undefined ? {} : { trailingSlash }),
      ...(i18n ? { i18n } : {}),
      onBrokenLinks: 'ignore',
      // No folder of these has a git history.
      future: { experimental_vcs: false },
    }));
}

interface SiteConfig extends Record<string, unknown> {
  i18n?: Record<string, unknown>;
}

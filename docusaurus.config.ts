import { execFileSync } from 'node:child_process';
import type { Options, ThemeConfig } from '@docusaurus/preset-classic';
import type { Config } from '@docusaurus/types';
import { withEventWriteups } from 'docusaurus-plugin-event-writeups/config';
import type { Root } from 'mdast';
import type { Processor, Transformer } from 'unified';
import { codeTheme } from './src/code/theme.ts';
import remarkCover from './src/covers/remarkCover.ts';
import { relatePosts } from './src/related/relatePosts.ts';

// Dates from git are left out if there's no history to read, as in a zip download or a shallow
// clone.
const hasHistory = hasGitHistory(__dirname);

/** Links to the source of each page, so that readers can edit it or see how it was made. */
const repository =
  process.env.REPOSITORY_URL || 'https://github.com/event-writeups/event-writeups.github.io';

const baseUrl = toBaseUrl(process.env.BASE_URL);

/**
 * The width of images in a post (src/css/tokens.css): that of the column, or of the phone. Very
 * dense screens get two thirds.
 */
const SIZES = [
  '(max-width: 600px) and (min-resolution: 2.5dppx) calc((100vw - 40px) * 0.65)',
  '(min-width: 648px) 608px',
  'calc(100vw - 40px)',
].join(', ');

const config: Config = {
  title: 'Event Write-ups',
  tagline: 'What was said, what was asked, what we would do differently',
  favicon: 'img/favicon.svg',

  url: process.env.SITE_URL || 'https://event-writeups.example',
  baseUrl,

  future: {
    v4: true,
    // Rspack 1.7 caches style sheets with the base path of the build that made them, so only builds
    // with the usual path use the cache.
    faster: { rspackPersistentCache: baseUrl === '/' },
    experimental_vcs: hasHistory,
  },

  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',

  markdown: {
    // `<!-- truncate -->`, which `future.v4` would turn into a syntax error
    mdx1Compat: { comments: true },
    hooks: {
      onBrokenMarkdownLinks: 'throw',
      onBrokenMarkdownImages: 'throw',
    },
  },

  // Dates and times in the format that readers in Europe use. The default locale isn't part of
  // addresses.
  i18n: { defaultLocale: 'en-GB', locales: ['en-GB'] },

  // Its script is only on the home page, but security headers would have to allow it everywhere.
  baseUrlIssueBanner: false,
  headTags: [
    link({ rel: 'icon', href: `${baseUrl}favicon.ico`, sizes: '32x32' }),
    link({ rel: 'apple-touch-icon', href: `${baseUrl}img/apple-touch-icon.png` }),
    link({ rel: 'manifest', href: `${baseUrl}site.webmanifest` }),
    themeColor('#fdfcf9', 'light'),
    themeColor('#12142a', 'dark'),
  ],

  presets: [
    [
      'classic',
      {
        blog: {
          path: 'blog',
          // Before the table of contents is created, so that quotes are curly there too.
          beforeDefaultRemarkPlugins: [[remarkCover, { siteDir: __dirname }], remarkQuotes],
          processBlogPosts: relatePosts,
          editUrl: `${repository}/edit/main/`,
          // The sitemap and the linked data of posts use this.
          showLastUpdateTime: hasHistory,
          routeBasePath: 'blog',
          blogTitle: 'Write-ups',
          blogDescription: 'Notes from conferences, meetups and workshops',
          blogSidebarCount: 0,
          authorsMapPath: 'authors.yml',
          tags: 'tags.yml',
          onInlineTags: 'throw',
          onInlineAuthors: 'throw',
          onUntruncatedBlogPosts: 'warn',
          feedOptions: {
            type: ['rss', 'atom', 'json'],
            title: 'Event Write-ups',
            description: 'Notes from conferences, meetups and workshops',
            language: 'en-GB',
          },
        },
        docs: {
          path: 'docs',
          routeBasePath: 'docs',
          sidebarPath: './sidebars.ts',
          showLastUpdateTime: hasHistory,
          // The rule pages are generated from the rules.
          editUrl: ({ docPath }) =>
            docPath.startsWith('rules/') ? undefined : `${repository}/edit/main/docs/${docPath}`,
        },
        sitemap: { lastmod: hasHistory ? 'date' : null, changefreq: null, priority: null },
        theme: {
          customCss: ['fonts', 'tokens', 'base', 'frame', 'prose', 'print'].map(
            (name) => `./src/css/${name}.css`,
          ),
        },
      } satisfies Options,
    ],
  ],

  plugins: ['home', 'search', 'robots', 'code', 'scripts', 'eventCard', 'pluginPage'].map(
    (name) => `./src/${name}/plugin.ts`,
  ),

  themeConfig: {
    image: 'img/social-card.png',
    // Values from a page itself, such as a post, replace these.
    metadata: [
      { property: 'og:site_name', content: 'Event Write-ups' },
      { property: 'og:type', content: 'website' },
    ],
    colorMode: { respectPrefersColorScheme: true },
    navbar: {
      title: 'Event Write-ups',
      logo: { src: 'img/logo.svg', alt: '', width: 32, height: 32 },
      items: [
        { to: '/blog', label: 'Write-ups', position: 'left' },
        { to: '/events', label: 'Events', position: 'left' },
        { to: '/docs', label: 'Guide', position: 'left' },
        { to: '/plugin', label: 'Plugin', position: 'left' },
      ],
    },
    footer: {
      links: [
        {
          title: 'Read',
          items: [
            { to: '/blog', label: 'All write-ups' },
            { to: '/blog/tags', label: 'By tag' },
            { to: '/blog/authors', label: 'By author' },
            { to: '/blog/archive', label: 'By year' },
          ],
        },
        {
          title: 'Events',
          items: [
            { to: '/events', label: 'Events' },
            { to: '/talks', label: 'Talks' },
            { to: '/speakers', label: 'Speakers' },
            { to: 'pathname:///events.ics', label: 'Calendar' },
          ],
        },
        {
          title: 'Write',
          items: [
            { to: '/docs', label: 'Guide' },
            { to: '/docs/adding-a-post', label: 'Adding a post' },
            { to: '/plugin', label: 'The plugin' },
          ],
        },
        {
          title: 'Follow',
          items: [
            { to: 'pathname:///blog/rss.xml', label: 'RSS' },
            { to: 'pathname:///blog/feed.json', label: 'JSON Feed' },
          ],
        },
      ],
      copyright:
        'Images drawn and rendered for this blog. Built with Docusaurus, without trackers.',
    },
    prism: { theme: codeTheme, darkTheme: codeTheme, additionalLanguages: ['bash'] },
  } satisfies ThemeConfig,
};

type HtmlTag = NonNullable<Config['headTags']>[number];

export default withEventWriteups(config, {
  // This blog's own keys: the label on example posts, and the featured post on the home page.
  frontMatter: { allow: ['example', 'featured'] },
  images: { sizes: SIZES },
  events: { years: true },
  rules: {
    // Conventions of this blog; docs/own-rules.md explains them.
    house: {
      slug: {
        pattern: '^[a-z0-9]+(-[a-z0-9]+)+$',
        help: 'Use two words or more, in lower case, joined by hyphens.',
      },
      fileName: {
        pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}-[a-z0-9-]+/index[.]md$',
        help: 'Each post is the index.md of a folder such as 2026-02-17-restore-night.',
      },
      descriptionLength: { max: 160 },
      localImages: true,
    },
    own: ['./blog-rules/*.ts'],
  },
});

/** `sub`, `/sub` and `/sub/` all become `/sub/`. */
function toBaseUrl(value = ''): string {
  const path = value.split('/').filter(Boolean).join('/');
  return path ? `/${path}/` : '/';
}

/**
 * Makes straight quotes curly; dashes and dots stay as they are typed. The package has fifty files, so it's loaded with
 * the first post that's built: the check reads this config and builds nothing.
 */
function remarkQuotes(this: Processor): Transformer<Root> {
  const quotesOnly = { dashes: false, ellipses: false, backticks: false };
  return async (tree, file) => {
    const { default: remarkSmartypants } = await import('remark-smartypants');
    await remarkSmartypants.call(this, quotesOnly)?.(tree, file, () => undefined);
  };
}

function link(attributes: Record<string, string>): HtmlTag {
  return { tagName: 'link', attributes };
}

/** Sets the colour of the browser's toolbar. */
function themeColor(content: string, scheme: 'light' | 'dark'): HtmlTag {
  const media = `(prefers-color-scheme: ${scheme})`;
  return { tagName: 'meta', attributes: { name: 'theme-color', media, content } };
}

function hasGitHistory(directory: string): boolean {
  try {
    const question = ['rev-parse', '--is-shallow-repository', '--verify', 'HEAD'];
    const answer = execFileSync('git', question, {
      cwd: directory,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return answer.startsWith('false');
  } catch {
    return false;
  }
}

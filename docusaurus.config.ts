import { execFileSync } from 'node:child_process';
import type { Options, ThemeConfig } from '@docusaurus/preset-classic';
import type { Config } from '@docusaurus/types';
import { withEventWriteups } from 'docusaurus-plugin-event-writeups/config';
import remarkSmartypants from 'remark-smartypants';
import { codeTheme } from './src/code/theme.ts';
import remarkCover from './src/covers/remarkCover.ts';
import { relatePosts } from './src/related/relatePosts.ts';

// Dates from git are left out where there is no history to read: a zip download, a shallow clone.
const hasHistory = hasGitHistory(__dirname);

/** Where readers edit what they read, and see how it was made. */
const repository =
  process.env.REPOSITORY_URL || 'https://github.com/event-writeups/event-writeups.github.io';

const baseUrl = toBaseUrl(process.env.BASE_URL);

/** Dashes and dots stay as they're typed. */
const QUOTES_ONLY = { dashes: false, ellipses: false, backticks: false };

/** How wide images are in a post (src/css/tokens.css): the column, or the phone. Very dense screens get two thirds. */
const SIZES = [
  '(max-width: 600px) and (min-resolution: 2.5dppx) calc((100vw - 40px) * 0.67)',
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
    // Rspack 1.7 keeps style sheets with the base path of the build that made them: only the usual one is kept.
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

  // Dates and times as readers in Europe write them. The default locale is in no address.
  i18n: { defaultLocale: 'en-GB', locales: ['en-GB'] },

  // A script of the home page alone, which security headers would have to allow everywhere.
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
          // Before headings are read for the list of contents: quotes are curly there too.
          beforeDefaultRemarkPlugins: [
            [remarkCover, { siteDir: __dirname }],
            [remarkSmartypants, QUOTES_ONLY],
          ],
          processBlogPosts: relatePosts,
          editUrl: `${repository}/edit/main/`,
          // The sitemap and the linked data of posts take it from there.
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
          // The pages of the rules are written from the rules.
          editUrl: ({ docPath }) =>
            docPath.startsWith('rules/') ? undefined : `${repository}/edit/main/docs/${docPath}`,
        },
        sitemap: { lastmod: hasHistory ? 'date' : null, changefreq: null, priority: null },
        theme: {
          customCss: ['fonts', 'tokens', 'base', 'prose', 'print'].map(
            (name) => `./src/css/${name}.css`,
          ),
        },
      } satisfies Options,
    ],
  ],

  plugins: ['home', 'search', 'robots', 'code', 'scripts', 'pluginPage'].map(
    (name) => `./src/${name}/plugin.ts`,
  ),

  themeConfig: {
    image: 'img/social-card.png',
    // What a page says of itself, posts for instance, replaces these.
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
        { type: 'docSidebar', sidebarId: 'guide', label: 'Guide', position: 'left' },
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
  // Keys of this blog's own: the label on posts that are examples, and the post that leads the home page.
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

function link(attributes: Record<string, string>): HtmlTag {
  return { tagName: 'link', attributes };
}

/** The colour of the browser's own bars. */
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

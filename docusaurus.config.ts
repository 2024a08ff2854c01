import { execFileSync } from 'node:child_process';
import type { Options, ThemeConfig } from '@docusaurus/preset-classic';
import type { Config } from '@docusaurus/types';
import { withEventWriteups } from 'docusaurus-plugin-event-writeups/config';
import { darkCode, lightCode } from './src/codeThemes.ts';

// Dates from git are left out where there is no history to read: a zip download, a shallow clone.
const hasHistory = hasGitHistory(__dirname);

const config: Config = {
  title: 'Event Write-ups',
  tagline: 'What was said, what was asked, what we would do differently',
  favicon: 'img/favicon.svg',

  url: process.env.SITE_URL || 'https://event-writeups.example',
  baseUrl: toBaseUrl(process.env.BASE_URL),

  future: {
    v4: true,
    faster: true,
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

  i18n: { defaultLocale: 'en', locales: ['en'] },

  presets: [
    [
      'classic',
      {
        blog: {
          path: 'blog',
          routeBasePath: 'blog',
          blogTitle: 'Write-ups',
          blogDescription: 'Notes from conferences, meetups and workshops',
          blogSidebarTitle: 'Latest write-ups',
          blogSidebarCount: 8,
          authorsMapPath: 'authors.yml',
          tags: 'tags.yml',
          onInlineTags: 'throw',
          onInlineAuthors: 'throw',
          onUntruncatedBlogPosts: 'warn',
          feedOptions: {
            type: ['rss', 'atom', 'json'],
            title: 'Event Write-ups',
            description: 'Notes from conferences, meetups and workshops',
            language: 'en',
          },
        },
        docs: {
          path: 'docs',
          routeBasePath: 'docs',
          sidebarPath: './sidebars.ts',
          showLastUpdateTime: hasHistory,
        },
        theme: { customCss: './src/css/custom.css' },
      } satisfies Options,
    ],
  ],

  themeConfig: {
    image: 'img/social-card.png',
    colorMode: { respectPrefersColorScheme: true },
    navbar: {
      title: 'Event Write-ups',
      logo: { src: 'img/logo.svg', alt: '', width: 32, height: 32 },
      items: [
        { to: '/blog', label: 'Write-ups', position: 'left' },
        { to: '/events', label: 'Events', position: 'left' },
        { type: 'docSidebar', sidebarId: 'guide', label: 'Guide', position: 'left' },
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
            { to: '/events', label: 'Events' },
            { to: '/talks', label: 'Talks' },
          ],
        },
        {
          title: 'Write',
          items: [
            { to: '/docs', label: 'Guide' },
            { to: '/docs/adding-a-post', label: 'Adding a post' },
          ],
        },
        {
          title: 'Follow',
          items: [
            { to: 'pathname:///blog/rss.xml', label: 'RSS' },
            { to: 'pathname:///blog/atom.xml', label: 'Atom' },
            { to: 'pathname:///blog/feed.json', label: 'JSON Feed' },
            { to: 'pathname:///events.ics', label: 'Calendar of events' },
          ],
        },
      ],
      copyright: 'Pictures drawn for this blog. Built with Docusaurus, without trackers.',
    },
    prism: { theme: lightCode, darkTheme: darkCode, additionalLanguages: ['bash'] },
  } satisfies ThemeConfig,
};

export default withEventWriteups(config);

/** `sub`, `/sub` and `/sub/` all become `/sub/`. */
function toBaseUrl(value = ''): string {
  const path = value.split('/').filter(Boolean).join('/');
  return path ? `/${path}/` : '/';
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

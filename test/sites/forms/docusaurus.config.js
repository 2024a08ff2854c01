import remarkEventWriteups from 'docusaurus-plugin-event-writeups/remark';

const blog = { feedOptions: { type: null }, tags: 'tags.yml' };

export default {
  title: 'All forms',
  url: 'https://forms.example',
  baseUrl: '/sub/',
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  markdown: { hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' } },
  i18n: { defaultLocale: 'en', locales: ['en', 'fr'] },
  // A folder without a git history; the rest is what new sites have.
  future: { v4: true, faster: true, experimental_vcs: false },
  presets: [
    [
      'classic',
      {
        docs: false,
        sitemap: false,
        theme: {},
        blog: { ...blog, beforeDefaultRemarkPlugins: [remarkEventWriteups] },
      },
    ],
  ],
  plugins: [
    // The second blog doesn't use remarkEventWriteups.
    ['@docusaurus/plugin-content-blog', { ...blog, id: 'news', path: 'news', routeBasePath: 'news' }],
    'docusaurus-plugin-event-writeups',
  ],
};

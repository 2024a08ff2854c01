export default {
  title: 'A good site',
  url: 'https://example.com',
  baseUrl: '/',
  markdown: { mdx1Compat: { comments: true } },
  presets: [['classic', { docs: false, pages: false, blog: { exclude: ['**/_*.md', '**/_*/**', 'left-out/**'] } }]],
};

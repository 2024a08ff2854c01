/** A config with a blog and the plugin. */
export const config = `export default {
  title: 'A site',
  url: 'https://example.com',
  baseUrl: '/',
  presets: [['classic', { docs: false, blog: { onUntruncatedBlogPosts: 'ignore' } }]],
  plugins: ['docusaurus-plugin-event-writeups'],
};
`;

/** A blog without problems. */
export const good = {
  'docusaurus.config.mjs': config,
  'blog/authors.yml': 'saim:\n  name: Saim Safdar\n',
  'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n\n<!-- truncate -->\n',
};

/** The same with a post that has no author. */
export const withWarning = {
  ...good,
  'blog/nobody.md': '---\ntitle: Nobody\n---\n\nText\n\n<!-- truncate -->\n',
};

/** The same with a post by an unknown author. */
export const withError = {
  ...good,
  'blog/typo.md': '---\nauthors: [Saim]\n---\n\nText\n\n<!-- truncate -->\n',
};

/**
 * The same with findings that have another place, a suggestion or a fix, and an image that can't be
 * checked.
 */
export const withMuch = {
  ...good,
  'blog/authors.yml': 'saim:\n  name: Saim Safdar\n  titel: Engineer\n',
  'blog/slug-a.md': '---\nauthors: saim\nslug: same\n---\n\nText\n\n<!-- truncate -->\n',
  'blog/slug-b.md': '---\nauthors: saim\nslug: same\n---\n\nText\n\n<!-- truncate -->\n',
  'blog/typo.md':
    '---\nauthors: [Saim]\n---\n\n<img src="/img/gone.png" alt="\u{1f389}" /> <img src={props.picture} alt="" />\n\n[a link](/blog/meetup)\n\n<!-- truncate -->\n',
};

import path from 'node:path';
import { build, layOutSite } from './docusaurus.ts';
import { drawPicture, drawScreenshot } from './pictures.ts';
import { serveStatic } from './staticHost.mjs';

/**
 * Builds a blog with images under `/sub/`, and the same post in a second blog without the plugin.
 *
 * @returns its address, and a function that stops the server
 */
export async function publishPictureBlog(): Promise<{ origin: string; close(): void }> {
  const remove: (() => void)[] = [];
  const hall = await drawPicture({ seed: 1, width: 3000, height: 2000, grain: 14 });
  const stage = await drawPicture({ seed: 2, width: 2000, height: 3000, grain: 14 });
  const siteDir = layOutSite(
    {
      'blog/fair/index.md': `${head('fair')}${paragraph}${oldPicture('')}${paragraph}${photos}${paragraph}`,
      'blog/fair/hall.jpg': hall,
      'blog/fair/stage.jpg': stage,
      // Plain Docusaurus: the base path is part of the address, or the image wouldn't load at all.
      'stock/fair/index.md': `${head('fair')}${paragraph}${oldPicture('/sub')}${paragraph}${photos}${paragraph}`,
      'stock/fair/hall.jpg': hall,
      'stock/fair/stage.jpg': stage,
      'stock/authors.yml': 'saim:\n  name: Saim Safdar\n',
      'static/img/blogs/fair/zero-trust.png': await drawScreenshot(),
      'blog/gallery/index.md': `${head('gallery')}${paragraph}<Gallery caption="Saturday" credit="Maren Vogt">

![The first](./a.jpg)

![The second](./b.jpg "At the whiteboard")

<Figure caption="After dark" credit="Saim Safdar">

![The third](./c.jpg)

</Figure>

</Gallery>

<Figure caption="Alone">

![The fourth](./d.jpg)

</Figure>

${paragraph}`,
      'blog/gallery/a.jpg': await drawPicture({ seed: 3 }),
      'blog/gallery/b.jpg': await drawPicture({ seed: 4, width: 800, height: 1200 }),
      'blog/gallery/c.jpg': await drawPicture({ seed: 5, width: 600, height: 400 }),
      'blog/gallery/d.jpg': await drawPicture({ seed: 6 }),
      'blog/plain/index.md': `${head('plain')}${paragraph}`,
      'docs/plain.md': `# Plain\n\n${paragraph}`,
      'docs/figure.mdx': `# Figure\n\n<Figure caption="Without an import">\n\n${paragraph}</Figure>\n`,
      'blog/video/index.md': `${head('video')}<iframe width="560" height="315" src="https://www.youtube.com/embed/abc123?start=30" title="Our talk" allowfullscreen></iframe>

<Video src="https://media.ccc.de/v/38c3-opening" title="The opening" poster="./still.jpg" />

<Video src="https://films.example/player?id=7" title="The party" />
`,
      'blog/video/still.jpg': await drawPicture({ seed: 7 }),
      'blog/filmed/index.md': filmed,
      'blog/html/index.md': aboutHtml,
    },
    {
      isTransformed: true,
      site: {
        baseUrl: '/sub/',
        plugins: [
          [
            '@docusaurus/plugin-content-blog',
            {
              id: 'stock',
              path: 'stock',
              routeBasePath: 'stock',
              onUntruncatedBlogPosts: 'ignore',
              feedOptions: { type: null },
            },
          ],
          '@docusaurus/plugin-content-docs',
          ['docusaurus-plugin-event-writeups', { rules: { 'image-weight': 'off' } }],
        ],
      },
    },
    (one) => remove.push(one),
  );
  const { status, output } = await build(siteDir);
  if (status !== 0) throw new Error(output);
  const server = await serveStatic(path.join(siteDir, 'build'), { baseUrl: '/sub/' });
  return {
    origin: server.origin,
    close() {
      server.close();
      for (const one of remove) one();
    },
  };
}

/** A post about an event that's on a map, with recordings on two hosts, and stills that are there. */
const filmed = `---
slug: filmed
title: filmed
date: 2025-12-01
authors: saim
event:
  id: filmed
  name: Filmed
  startDate: 2025-11-20
  location: {name: Hall, address: Oslo, geo: {latitude: 59.9, longitude: 10.7}}
  recording:
    url: https://www.youtube.com/watch?v=abc123
    thumbnail: https://i.ytimg.com/vi/abc123/hqdefault.jpg
    uploadDate: 2025-11-30
  talks:
    - {name: Gateways, performer: saim, recording: {url: https://vimeo.com/12345}}
---

<Recording />

<Recording talk="Gateways" />
`;

/** Front matter of a post, by the end of its address. */
export const head = (slug: string) =>
  `---\nslug: ${slug}\ntitle: ${slug}\ndate: 2026-01-01\nauthors: saim\n---\n\n`;
/**
 * A post about HTML, whose texts would run on every page that puts them into a script unescaped.
 */
export const closing = 'How to close a </script><script>document.body.id = "attacked"</script> tag';
const aboutHtml = `---
slug: html
title: '${closing}'
description: '${closing} <!-- <script>'
keywords: ['${closing}']
date: 2026-01-02
authors: [saim, { name: '${closing}', title: '${closing}' }]
---

Text.
`;
const paragraph = `${'We spoke about gateways, and about who may open them. '.repeat(12)}\n\n`;
/** As in old posts: raw HTML, a path from the root, sizes in percent. */
const oldPicture = (base: string) =>
  `<img src="${base}/img/blogs/fair/zero-trust.png" alt="zero trust or bust" height="90%" width="90%"/>\n\n`;
const photos = '![The hall](./hall.jpg)\n\n![The stage](./stage.jpg)\n\n';

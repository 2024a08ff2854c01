import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';

/**
 * Writes `robots.txt`, which allows everything and names the sitemap. Crawlers only look for it at
 * the root of a host: for a site below a path, the host's own file has to name the sitemap
 * (docs/deploying.md).
 */
export default function robotsPlugin({ siteConfig, i18n }: LoadContext): Plugin {
  return {
    name: 'robots',
    async postBuild({ outDir, baseUrl }) {
      // Other locales are in folders on the same host.
      if (i18n.currentLocale !== i18n.defaultLocale) return;
      const sitemap = new URL(`${baseUrl}sitemap.xml`, siteConfig.url);
      const text = `User-agent: *\nAllow: /\n\nSitemap: ${sitemap.href}\n`;
      writeFileSync(path.join(outDir, 'robots.txt'), text);
    },
  };
}

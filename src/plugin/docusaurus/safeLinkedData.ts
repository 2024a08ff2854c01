import { fileURLToPath } from 'node:url';

/**
 * Returns aliases that replace the classic theme's structured data of posts. It writes titles unescaped, so one with
 * `</script>` would close the script. Only for the HTML of a build: a browser sets the script's text, which can't close it,
 * and pages don't have to load a second component.
 *
 * The aliases end in `$`, because Docusaurus keeps its own value of one that it has already.
 *
 * A site's own component stays, and so does that of another theme. The one that they wrap is replaced.
 */
export function safeLinkedData(aliases: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(aliases).flatMap(([alias, file]) => {
      const [, page] = (typeof file === 'string' && CLASSIC.exec(file)) || [];
      if (!page || alias.startsWith('@theme-init/')) return [];
      const own = `../theme/EventWriteups/${page}StructuredData.js`;
      return [[`${alias}$`, fileURLToPath(new URL(own, import.meta.url))]];
    }),
  );
}

const CLASSIC = /[\\/]theme-classic[\\/].*[\\/]Blog(Post|List)Page[\\/]StructuredData\b/;

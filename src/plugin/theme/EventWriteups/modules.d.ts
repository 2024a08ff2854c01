/** A file that the plugin writes for each build, and registers under this name (index.ts). */
declare module '@event-writeups/speakers' {
  const speakers: unknown;
  export default speakers;
}

/** Resolves to the module in the site's Docusaurus (docusaurus/siteModules.ts). */
declare module '@event-writeups/blog' {
  export { useBlogPost } from '@docusaurus/plugin-content-blog/client';
}

declare module '@event-writeups/structured-data' {
  export {
    useBlogListPageStructuredData,
    useBlogPostStructuredData,
  } from '@docusaurus/plugin-content-blog/client';
}

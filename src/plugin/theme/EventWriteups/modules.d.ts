/** The plugin writes these files for each build, and registers them under these names (index.ts). */
declare module '@event-writeups/speakers' {
  const speakers: unknown;
  export default speakers;
}

declare module '@event-writeups/upcoming' {
  const upcoming: unknown;
  export default upcoming;
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

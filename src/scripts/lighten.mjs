/**
 * A bundler loader (plugin.ts) that shortens the files that Docusaurus generates for the scripts of every page. It removes the
 * paths of modules and the tags of the head, which only the server needs, and the lists of all documents and plugins, which
 * nothing here reads. It's an `.mjs` file because the bundler loads it itself.
 *
 * @param {string} source
 */
export default function lighten(source) {
  const name = /[^\\/]+$/.exec(this.resourcePath)?.[0];
  if (name === 'registry.js')
    return source.replace(/^(\s*"[^"]+": \[\(\) => import\(.*?"\)), ".*?"\)\]/gm, '$1]');
  if (name === 'site-metadata.json')
    return JSON.stringify({ ...JSON.parse(source), pluginVersions: {} });
  if (name === 'globalData.json') return JSON.stringify(JSON.parse(source), withoutDocuments);
  return source.replace(/^ {2}"(?:headTags|plugins|presets|themes)": \[$.*?^ {2}\],$/gms, '');
}

/** Pages of the guide have their own data. */
function withoutDocuments(key, value) {
  return key === 'docs' && Array.isArray(value) ? [] : value;
}

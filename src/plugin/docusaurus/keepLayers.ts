import type { LoadContext, PostCssOptions } from '@docusaurus/types';

/**
 * Keeps the cascade layers of Docusaurus's own styles (`future.v4`). For a site without a browserslist, Docusaurus
 * replaces them for browsers without layers, but one file at a time: Infima then overrides the theme, the blog and
 * its plugins. Nearly all of those browsers don't support Infima's custom properties either.
 */
export function keepLayers({ siteConfig }: LoadContext, options: PostCssOptions): PostCssOptions {
  const future = siteConfig.future as { v4?: { useCssCascadeLayers?: boolean } } | undefined;
  if (!future?.v4?.useCssCascadeLayers) return options;
  return { ...options, plugins: options.plugins.map(withoutPolyfill) };
}

/** Docusaurus's form for it: the path of the package, and its options. */
function withoutPolyfill(plugin: unknown): unknown {
  const [name, settings] = Array.isArray(plugin) ? (plugin as unknown[]) : [plugin];
  if (typeof name !== 'string' || !name.includes('postcss-preset-env')) return plugin;
  const { features, ...others } = (settings ?? {}) as { features?: object };
  return [name, { ...others, features: { 'cascade-layers': false, ...features } }];
}

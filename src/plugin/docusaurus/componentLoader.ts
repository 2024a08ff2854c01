import type { LoaderContext } from 'webpack';
import { provideComponents } from './providedComponents.ts';
import { OWN } from './siteCode.ts';

/**
 * A bundler loader that runs after Docusaurus's own: the module of a post or a page that uses components of this plugin
 * without importing them gets them. A page that uses none loads none.
 */
export default function componentLoader(
  this: LoaderContext<object>,
  code: string,
  map?: Parameters<LoaderContext<object>['callback']>[2],
): void {
  // MDX asks for each component that a text has no import of.
  const names = OWN.filter((name) => code.includes(`_missingMdxReference("${name}"`));
  this.callback(null, code + provideComponents(names, 'EventWriteupsUsed'), map);
}

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
  // A post that was published elsewhere first says so in its front matter, which is in the module as it's written.
  const shown = /\bcanonical["']?\s*:/.test(code) ? [...names, 'FirstPublished'] : names;
  this.callback(null, code + provideComponents(shown, 'EventWriteupsUsed'), map);
}

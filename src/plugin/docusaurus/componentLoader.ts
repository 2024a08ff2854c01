import type { LoaderContext } from 'webpack';
import { provideComponents } from './providedComponents.ts';
import { OWN } from './siteCode.ts';

/**
 * A bundler loader that runs after Docusaurus's own. It adds imports for this plugin's components
 * to each post or page that uses them without importing them. A page that uses none loads none.
 */
export default function componentLoader(
  this: LoaderContext<object>,
  code: string,
  map?: Parameters<LoaderContext<object>['callback']>[2],
): void {
  // MDX requests each component that a text doesn't import.
  const names = OWN.filter((name) => code.includes(`_missingMdxReference("${name}"`));
  // A post that was first published elsewhere names that in its front matter, which the module
  // contains unchanged.
  const shown = /\bcanonical["']?\s*:/.test(code) ? [...names, 'FirstPublished'] : names;
  this.callback(null, code + provideComponents(shown, 'EventWriteupsUsed'), map);
}

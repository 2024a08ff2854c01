import type { LoaderContext } from 'webpack';
import { addFrame } from './frames.ts';
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
  const frames = HAS_FRONT_MATTER.test(code) ? framesOf(code, this.resourceQuery) : '';
  this.callback(null, provideComponents(code, names) + frames, map);
}

function framesOf(code: string, query: string): string {
  // Images of a text are imported components, and any other component may show images.
  const mayHaveImages = code.includes('_missingMdxReference(') || FOREIGN_IMPORT.test(code);
  const inside = mayHaveImages ? addFrame('PostFrame', true) : '';
  // A post that was first published elsewhere names that in its front matter, which the module
  // contains unchanged. Lists don't show it.
  const isElsewhere = /\bcanonical["']?\s*:/.test(code) && !/[?&]truncated\b/.test(query);
  return isElsewhere ? inside + addFrame('FirstPublishedFrame') : inside;
}

const HAS_FRONT_MATTER = /\bfrontMatter\s*=/;

/** Anything but data and what each compiled text imports. */
const FOREIGN_IMPORT =
  /^import\b(?![^;\n]*["'](?:react\/jsx-(?:dev-)?runtime|@mdx-js\/react|@babel\/runtime[^"']*|@swc\/helpers[^"']*|@generated\/[^"']*)["'])/m;

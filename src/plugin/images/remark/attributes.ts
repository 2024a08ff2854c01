import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import { find, hastToReact, html } from 'property-information';
import parseStyle from 'style-to-js';
import { codeAttribute, textAttribute } from './nodes.ts';

/**
 * Returns an HTML attribute in React's form: `allowfullscreen` becomes `allowFullScreen`, and a
 * style becomes an object. React would ignore the former and fail on the latter.
 */
export function reactAttribute(name: string, value: string | null): MdxJsxAttribute {
  const info = find(html, name);
  const reactName = info.space ? (hastToReact[info.property] ?? info.property) : info.attribute;
  if (reactName === 'style' && value !== null) {
    return codeAttribute('style', JSON.stringify(styleObject(value)));
  }
  // In HTML, a boolean attribute is true if it exists, whatever its value.
  const isSwitch = info.boolean || (info.overloadedBoolean && value === '');
  return textAttribute(reactName, isSwitch ? null : value);
}

/** Invalid CSS declarations have no effect, as in a browser. */
function styleObject(css: string): Record<string, string> {
  try {
    return parseStyle(css, { reactCompat: true });
  } catch {
    return {};
  }
}

import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import { find, hastToReact, html } from 'property-information';
import parseStyle from 'style-to-js';
import { codeAttribute, textAttribute } from './nodes.ts';

/**
 * An attribute of HTML as React wants it: `allowfullscreen` is `allowFullScreen`, and a style is an object. React would
 * leave out the one and stop at the other.
 */
export function reactAttribute(name: string, value: string | null): MdxJsxAttribute {
  const info = find(html, name);
  const reactName = info.space ? (hastToReact[info.property] ?? info.property) : info.attribute;
  if (reactName === 'style' && value !== null) {
    return codeAttribute('style', JSON.stringify(styleObject(value)));
  }
  // In HTML a switch is on by standing there, whatever its value.
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

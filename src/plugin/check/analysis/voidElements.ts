/** Elements that can hold nothing, as React has them (react-dom, `voidElementTags`). */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param'],
  ...['source', 'track', 'wbr', 'keygen', 'menuitem'],
]);

/** Elements that can't have content, according to React (react-dom, `voidElementTags`). */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param'],
  ...['source', 'track', 'wbr', 'keygen', 'menuitem'],
]);

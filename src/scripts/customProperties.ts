import type { Asset } from './asset.ts';

/**
 * Removes custom properties of Infima that nothing reads: it defines five hundred, for every component and helper. A property
 * that only an unread one reads is unread too. Scripts are searched too, because they generate the HTML.
 *
 * @returns the texts, with shorter style sheets
 */
export function withoutUnread(texts: readonly Asset[]): Asset[] {
  let current = texts;
  for (;;) {
    const read = new Set(current.flatMap(({ text }) => text.match(READ) ?? []).map(nameOf));
    const next = current.map(({ name, text }) => ({
      name,
      text: name.endsWith('.css')
        ? text.replace(SET, (whole, property) => (read.has(property) ? whole : ''))
        : text,
    }));
    if (next.every(({ text }, index) => text === current[index]?.text)) break;
    current = next;
  }
  return [...current];
}

function nameOf(reading: string): string {
  return reading.replace(/^var\(\s*/, '');
}

const READ = /var\(\s*--ifm-[\w-]+/g;
/** Values with quotes stay: they may be addresses, which can contain semicolons. */
const SET = /(?<=[{;])(--ifm-[\w-]+):[^;{}"']*(?:;|(?=\}))/g;

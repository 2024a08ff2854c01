import { printableStart } from './printable.ts';

/**
 * A text for XML 1.0, in an element or an attribute: control characters, which XML forbids or changes, are shown as
 * their code, and invalid characters become U+FFFD.
 */
export function escapeXml(text: string): string {
  return printableStart(text)
    .replace(NO_CHARACTER, '\ufffd')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Lone surrogates, and the two characters that XML excludes (XML 1.0, section 2.2). */
const NO_CHARACTER = /[\p{Surrogate}\ufffe\uffff]/gu;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

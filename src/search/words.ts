/** Returns a word in the form that is compared: `tromso` finds `TROMSØ`. */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .replace(/[æðđłøœßþ]/g, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/**
 * Returns the words of a text and their positions. A word with hyphens is returned whole and in
 * parts: `oncall`, `on-call` and `call` all find `on-call`.
 */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[^\s\p{P}]+(?:[-‐‑][^\s\p{P}]+)*/gu)].flatMap(
    ({ 0: written, index }) => {
      const parts = [...written.matchAll(/[^-‐‑]+/g)].map(({ 0: part, index: offset }) => ({
        word: fold(part),
        start: index + offset,
        end: index + offset + part.length,
      }));
      if (parts.length === 1) return parts;
      const whole = parts.map(({ word }) => word).join('');
      return [{ word: whole, start: index, end: index + written.length }, ...parts];
    },
  );
}

/** Letters that Unicode normalisation doesn't decompose. */
const PLAIN: Record<string, string> = {
  æ: 'ae',
  ð: 'd',
  đ: 'd',
  ł: 'l',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
};

interface Word {
  /** Folded, without hyphens. */
  word: string;
  start: number;
  end: number;
}

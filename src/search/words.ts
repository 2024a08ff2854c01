/** A word as it is compared: `TROMSØ` is found by `tromso`. */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .replace(/[æðđłøœßþ]/g, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/**
 * The words of a text and where they are. A word with hyphens comes whole and in parts: `on-call` is found by `oncall`,
 * `on-call` and `call`.
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

/** Letters that no normal form takes apart. */
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

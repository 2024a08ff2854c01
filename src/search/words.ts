/** A word as it is compared: `TROMSØ` is found by `tromso`. */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .replace(/[æðđłøœßþ]/g, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** The words of a text and where they stand, cut as the index cuts them (minisearch, SPACE_OR_PUNCTUATION). */
export function wordsIn(text: string): { word: string; start: number; end: number }[] {
  return [...text.matchAll(/[^\n\r\p{Z}\p{P}]+/gu)].map(({ 0: word, index }) => ({
    word: fold(word),
    start: index,
    end: index + word.length,
  }));
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

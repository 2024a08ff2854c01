/**
 * One form for all spellings of a word: without case, spaces, hyphens and underscores, and without full stops between
 * letters. Between digits something stays: v1-23 isn't v12-3. A full stop in front is part of the word: .NET isn't net.
 */
export function plainSpelling(word: string): string {
  return word
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, '')
    .replace(/(?<!\d)[\s_-]+|[\s_-]+(?!\d)/g, '')
    .replace(/[\s_-]+/g, '-');
}

/** The plain spelling of each word of a text. */
export function plainWords(text: string): Set<string> {
  return new Set(text.split(/\s+/).map(plainSpelling));
}

/**
 * One form for all ways to write a name on other keyboards: also without accents. Only on letters whose script has
 * accents: in Japanese, Devanagari or Cyrillic the same marks make another letter.
 */
export function plainName(name: string): string {
  return plainSpelling(name)
    .replace(/[øłđßæœı]/g, (letter) => UNACCENTED[letter] ?? letter)
    .normalize('NFD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '$1')
    .normalize('NFC');
}

/** Whether two words look the same: composed in another way, with a character that nobody sees, or a Cyrillic `а`. */
export function looksLike(one: string, other: string): boolean {
  return visible(one) === visible(other);
}

function visible(word: string): string {
  return word
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\s/g, ' ')
    .replace(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu, (letter) => LATIN[letter] ?? letter)
    .trim();
}

/** Zero-width spaces, soft hyphens and byte order marks, as they come with pasted text. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;

const UNACCENTED: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** Letters of other scripts, as a keyboard that was not switched back types them. */
const LATIN: Record<string, string> = Object.fromEntries(
  [
    ...'аaеeоoрpсcуyхxіiјjѕsАAВBЕEКKМMНHОOРPСCТTХXοoνvΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, letter = '', latin = '']) => [letter, latin]),
);

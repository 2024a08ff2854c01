/**
 * Maps all spellings of a word to one form: without case, spaces, hyphens, underscores, and full
 * stops between letters. Separators between digits count: v1-23 isn't v12-3. A leading full stop is
 * part of the word: .NET isn't net.
 */
export function plainSpelling(word: string): string {
  return word
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, '')
    .replace(/(?<!\d)[\s_-]+|[\s_-]{2,}|[\s_-](?!\d)/g, '')
    .replace(/[\s_-]+/g, '-');
}

/** The normalised spelling of each word in a text. */
export function plainWords(text: string): Set<string> {
  return new Set(text.split(/\s+/).map(plainSpelling));
}

/**
 * Maps all ways to type a name on different keyboards to one form, also without accents. Accents
 * are only removed in scripts that have them: in Japanese, Devanagari and Cyrillic, the same marks
 * make a different letter.
 */
export function plainName(name: string): string {
  return plainSpelling(name)
    .replace(/[øłđßæœı]/g, (letter) => UNACCENTED[letter] ?? letter)
    .normalize('NFD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '$1')
    .normalize('NFC');
}

/**
 * Whether two words look the same: different Unicode composition, an invisible character, or a
 * Cyrillic `а`.
 */
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

/** Zero-width spaces, soft hyphens and byte order marks, which come with pasted text. */
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

/** Letters of other scripts, typed with the wrong keyboard layout. */
const LATIN: Record<string, string> = Object.fromEntries(
  [
    ...'аaеeоoрpсcуyхxіiјjѕsАAВBЕEКKМMНHОOРPСCТTХXοoνvΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, letter = '', latin = '']) => [letter, latin]),
);

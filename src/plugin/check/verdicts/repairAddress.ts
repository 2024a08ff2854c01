import { trimEndBy } from '../../events/model/trimEndBy.ts';

/**
 * Cleans up an address: characters that were copied along with it, and changes by a word processor or by Windows.
 * The path of `cleaned` isn't escaped.
 */
export function cleanPath(path: string): string {
  const plain = path
    .replace(INVISIBLE, '')
    .replace(/\\/g, '/')
    .replace(/^[\s"'“”„‘’«»<([]+/, '');
  return trimEndBy(plain, /[\s"'“”„‘’«»>)\].,;:!]/).replace(/(?<!:)\/{2,}/g, '/');
}

/** The first invisible character of an address, as `U+200B`. */
export function invisibleIn(text: string): string | undefined {
  let decoded = text;
  try {
    decoded = decodeURIComponent(text);
  } catch {
    // Broken escapes hide nothing.
  }
  const [character] = decoded.match(INVISIBLE) ?? [];
  const code = character?.codePointAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * A path that a post can contain anywhere: with escapes for characters that would end it or mean something else.
 */
export function escapePath(path: string): string {
  return path.replace(/[%#?\s()<>\\"]/g, (character) =>
    /[()]/.test(character)
      ? `%${character.charCodeAt(0).toString(16)}`
      : encodeURIComponent(character),
  );
}

/** The full address that was meant, if a target only lacks `https://` or `mailto:`. */
export function withScheme(target: string): string | undefined {
  const text = cleanPath(target.split(/[?#]/, 1)[0] ?? '');
  const whole = target.trim().replace(INVISIBLE, '');
  if (MAIL.test(text)) return `mailto:${whole}`;
  const broken = /^(https?)(?:\/\/|:\/(?!\/))(?=[^/])/i.exec(whole);
  if (broken) return `${broken[1]?.toLowerCase()}://${whole.slice(broken[0].length)}`;
  return HOST.test(text) ? `https://${whole}` : undefined;
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g;
const MAIL = /^[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+$/i;
/** With `www.`, or in a top-level domain that most links in write-ups use and no file name has. */
const HOST =
  /^(?:www\.[a-z\d-]+(?:\.[a-z\d-]+)+|(?:[a-z\d-]+\.)+(?:com|org|net|edu|gov|int|io|dev|app|ai|co|info|me|tv|tech|cloud|blog|page|events?|social|live|xyz|site|online|wiki|eu|uk|de|fr|nl|be|ch|at|it|es|pt|pl|cz|se|no|fi|dk|ie|us|ca|mx|br|ar|au|nz|jp|kr|cn|in|sg|tw|hk|ru|ua|tr|za|il))(?::\d+)?(?:\/.*)?$/i;

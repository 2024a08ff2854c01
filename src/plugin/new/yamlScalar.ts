/** A text as YAML, also inside `[…]`: plain if every parser reads it as this text, otherwise in quotes. */
export function yamlScalar(text: string): string {
  return PLAIN.test(text) && !text.endsWith(' ') && !MEANS_SOMETHING.test(text)
    ? text
    : yamlQuoted(text);
}

/**
 * Returns a text in double quotes. Characters that JSON doesn't escape and YAML 1.2 doesn't allow
 * (section 5.1) are written as their code.
 */
export function yamlQuoted(text: string): string {
  return JSON.stringify(text).replace(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const PLAIN = /^\/?\p{L}[\p{L}\p{M}\p{N} _.'’-]*$/u;

/** Words that YAML 1.1 or 1.2 doesn't read as text. */
const MEANS_SOMETHING = /^(?:true|false|yes|no|on|off|y|n|null)$/i;

const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

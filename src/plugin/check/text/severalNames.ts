/**
 * Splits a text that's likely the names of several people: `Ana Lima and Tomasz Król`. In other
 * texts with a comma or an `and`, such as `Smith, Jr.` or `Marks & Spencer`, one side isn't a full
 * name.
 *
 * @param isKnown whether a part is somebody whom the blog knows, even by one word
 * @returns undefined if it's a single name, or unclear
 */
export function severalNames(
  text: string,
  isKnown: (part: string) => boolean,
): string[] | undefined {
  if (text.length > 200) return undefined;
  const parts = text.split(/\s*,\s+(?:(?:and|&)\s+)?|\s+(?:and|&)\s+/);
  const isEach = parts.length > 1 && parts.every((part) => isKnown(part) || isFullName(part));
  return isEach ? parts : undefined;
}

/** Two to four words with a capital letter, apart from `van`, `de` and the like. */
function isFullName(part: string): boolean {
  const words = part.split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    /^\p{Lu}/u.test(words[0] ?? '') &&
    /^\p{Lu}/u.test(words.at(-1) ?? '') &&
    words.every((word) => /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|\p{Ll}{1,3})$/u.test(word)) &&
    !NO_NAME.test(part)
  );
}

/** Words of companies, bands and job titles: `Ana Lima, Acme Labs`. */
const NO_NAME =
  /\b(?:Inc|Ltd|LLC|GmbH|AG|Corp|Co|Labs?|Group|Company|Systems?|Software|Solutions|Technolog(?:y|ies)|Cloud|Team|Foundation|Institute|University|College|School|Bank|Studios?|Partners|Consulting|Services|Band|Orchestra|Choir|The|Dr|Prof|Engineer(?:ing)?|Developer|Manager|Director|Lead|Head|Architect|Officer|President|Professor|Founder|Consultant|Advocate|Research(?:er)?|CEO|CTO|CIO|VP|PhD|Jr|Sr|Red Hat)\b/;

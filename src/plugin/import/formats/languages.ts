/**
 * Returns the tag (BCP 47) of a language from its English name: `ja` for `Japanese`. A tag stays
 * the same.
 */
export function languageTag(name: string): string {
  return tags().get(name.toLowerCase()) ?? name.replace('_', '-');
}

/** Node knows the names of all languages; this only uses those with a two-letter tag. */
function tags(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  known ??= new Map(
    LETTERS.flatMap((first) =>
      LETTERS.flatMap((second) => {
        const tag = first + second;
        const name = names.of(tag)?.toLowerCase();
        return name === undefined || Intl.getCanonicalLocales(tag)[0] !== tag ? [] : [[name, tag]];
      }),
    ),
  );
  return known;
}

let known: ReadonlyMap<string, string> | undefined;
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

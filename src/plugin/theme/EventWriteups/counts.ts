import { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';

/** Returns the words for numbers of things, in the plural forms of the locale. */
export function useCounts(): Counts {
  const { selectMessage } = usePluralForm();
  const select = (count: number, forms: string, english: readonly [one: string, other: string]) => {
    // A locale without a translation has the English text, but not two plural forms.
    const text =
      forms === english.join('|') ? inEnglish(count, english) : selectMessage(count, forms);
    return text.replaceAll('{count}', String(count));
  };
  return {
    talks: (count) =>
      select(
        count,
        translate({
          id: 'theme.eventWriteups.talkCount',
          description: 'Plural forms, separated by "|", as the locale has them',
          message: 'One talk|{count} talks',
        }),
        ['One talk', '{count} talks'],
      ),
    posts: (count) =>
      select(
        count,
        translate({
          id: 'theme.eventWriteups.postCount',
          description: 'Plural forms, separated by "|", as the locale has them',
          message: 'One write-up|{count} write-ups',
        }),
        ['One write-up', '{count} write-ups'],
      ),
  };
}

function inEnglish(count: number, [one, other]: readonly [string, string]): string {
  return count === 1 ? one : other;
}

interface Counts {
  talks(count: number): string;
  posts(count: number): string;
}

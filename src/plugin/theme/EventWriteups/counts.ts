import { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';

/** Returns the words for numbers of things, in the plural forms of the locale. */
export function useCounts(): Counts {
  const { selectMessage } = usePluralForm();
  return {
    talks: (count) =>
      selectMessage(
        count,
        translate(
          {
            id: 'theme.eventWriteups.talkCount',
            description: 'Plural forms, separated by "|", as the locale has them',
            message: 'One talk|{count} talks',
          },
          { count: String(count) },
        ),
      ),
    posts: (count) =>
      selectMessage(
        count,
        translate(
          {
            id: 'theme.eventWriteups.postCount',
            description: 'Plural forms, separated by "|", as the locale has them',
            message: 'One write-up|{count} write-ups',
          },
          { count: String(count) },
        ),
      ),
  };
}

interface Counts {
  talks(count: number): string;
  posts(count: number): string;
}

import { translate } from '@docusaurus/Translate';

/** Joins words as the locale does: with commas, or “、” in Japanese and Chinese. Leaves out empty ones. */
export function listed(words: readonly (string | undefined)[]): string {
  return words.filter(Boolean).join(separator());
}

/** What's between two items of a list. */
export function separator(): string {
  return translate(
    {
      id: 'theme.eventWriteups.list',
      description: 'How two items of a list follow each other',
      message: '{first}, {second}',
    },
    { first: '', second: '' },
  );
}

import type { Routes } from './routes.ts';

/**
 * Returns what drafts would add to the pages of a locale.
 *
 * @param readAll returns the pages as if all drafts were published; called for the first broken
 * link
 */
export function createDraftAddresses(published: Routes, readAll: () => Routes): DraftAddresses {
  let all: Routes | undefined;
  const withDrafts = () => {
    all ??= readAll();
    return all;
  };
  return {
    isDraftIn: (file) =>
      published.postIn(file) === undefined && withDrafts().postIn(file) !== undefined,
    draftAt(address) {
      if (published.permalinkAt(address) !== undefined) return undefined;
      if (withDrafts().permalinkAt(address) === undefined) return undefined;
      return withDrafts().postAt(address) ? 'a post' : 'another page';
    },
  };
}

export interface DraftAddresses {
  /** Whether a file contains a post that is left out as a draft. */
  isDraftIn(file: string): boolean;
  /** Returns what would be at an unused address if drafts were published. */
  draftAt(address: string): 'a post' | 'another page' | undefined;
}

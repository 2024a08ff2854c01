import type { Routes } from './routes.ts';

/**
 * What drafts would add to the pages of a locale.
 *
 * @param readAll the pages as they would be with all drafts published; asked when the first link leads nowhere
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
  /** Whether a file holds a post that is left out as a draft. */
  isDraftIn(file: string): boolean;
  /** What would be at an address, where nothing is, if drafts were published. */
  draftAt(address: string): 'a post' | 'another page' | undefined;
}

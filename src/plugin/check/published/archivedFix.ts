import { parseUrl } from '../../events/model/parseUrl.ts';
import type { Fix } from '../diagnostic.ts';
import type { AnsweredLink } from './externalLinks.ts';

/** What to do about a link whose page is gone. */
export function goneHelp(link: Gone): string {
  const copy = copyOf(link);
  return copy === undefined
    ? 'Link to another page, or delete the link.'
    : `Link to the archived copy: ${copy}`;
}

/**
 * Writes the archived copy instead of the address, where the archive has one and the address is in the text as it is:
 * not one with entities in it. What an archive answers is no more trusted than a post: an address that would end where it
 * stands isn't written.
 */
export function archivedFix(link: Gone): Fix | undefined {
  const { isLink, target, source, range } = link;
  const copy = copyOf(link);
  if (copy === undefined || !isLink || !fitsIn(copy, target)) return undefined;
  if (source.text.slice(range.start, range.end) !== target) return undefined;
  return { title: 'Link to the archived copy', edits: [{ range, text: copy }] };
}

/** With the anchor, which was never sent anywhere. */
function copyOf({ answer, target }: Gone): string | undefined {
  const { archived } = answer;
  return archived && archived.replace(/#.*$/, '') + (/#.*$/.exec(target)?.[0] ?? '');
}

function fitsIn(archived: string, target: string): boolean {
  return (
    parseUrl(archived)?.protocol === 'https:' &&
    !/[\s"'<>`{}\\|]/.test(archived) &&
    marksOf(archived) === marksOf(target)
  );
}

/** What may mean something to Markdown. */
function marksOf(address: string): string {
  return address.replace(/[^()*_[\]]/g, '');
}

type Gone = AnsweredLink<'dead'> | AnsweredLink<'parked'>;

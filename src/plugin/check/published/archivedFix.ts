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
 * A fix that links to the archived copy, if there is one and the address is in the text literally, without
 * entities. An archive's answer is no more trusted than a post: the fix isn't offered if the address would end the
 * link early.
 */
export function archivedFix(link: Gone): Fix | undefined {
  const { isLink, target, source, range } = link;
  const copy = copyOf(link);
  if (copy === undefined || !isLink || !fitsIn(copy, target)) return undefined;
  if (source.text.slice(range.start, range.end) !== target) return undefined;
  return { title: 'Link to the archived copy', edits: [{ range, text: copy }] };
}

/** With the anchor, which is never sent to a server. */
function copyOf({ answer, target }: Gone): string | undefined {
  const { archived } = answer;
  return archived && archived.replace(/#.*/s, '') + (/#.*/s.exec(target)?.[0] ?? '');
}

function fitsIn(archived: string, target: string): boolean {
  return (
    parseUrl(archived)?.protocol === 'https:' &&
    !/[\s"'<>`{}\\|]/.test(archived) &&
    marksOf(archived) === marksOf(target)
  );
}

/** Characters that may mean something in Markdown or YAML. */
function marksOf(address: string): string {
  return address.replace(/[^()*_[\],&~$]/g, '');
}

type Gone = AnsweredLink<'dead'> | AnsweredLink<'parked'>;

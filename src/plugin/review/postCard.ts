import { inert } from './inert.ts';
import type { ReviewedPost, SocialImage } from './review.ts';
import { fileUrl, type ReviewPlace } from './reviewPlace.ts';

/** Shows a post as its card, in the HTML that GitHub allows in comments, with its file. */
export function postCard(post: ReviewedPost, place: ReviewPlace): string {
  const { isNew, file, permalink, title, date, lead, authors, tags, kind, when, visibility } = post;
  const facts = [kind, when || dayText(date), post.place].filter(Boolean).map(inert).join(' · ');
  const by = [authors.map(inert).join(', '), kind || when ? dayText(date) : '']
    .filter(Boolean)
    .join(' · ');
  const lines = [
    facts,
    `<strong>${inert(title)}</strong>`,
    inert(lead),
    by && `<br>${by}`,
    tags.map(inert).join(', '),
  ].filter(Boolean);
  const image = imageCell(post.socialImage, place);
  const url = fileUrl(file, place);
  const name = inert(file);
  const source = [
    isNew ? 'New' : 'Changed',
    url ? `<a href="${url}">${name}</a>` : name,
    `will be at ${inert(permalink)}`,
    visibility !== 'public' && VISIBILITIES[visibility],
    image.note,
  ].filter(Boolean);
  return [
    '<table><tr>',
    ...(image.cell ? [`<td valign="top" width="240">${image.cell}</td>`] : []),
    `<td valign="top" width="${image.cell ? 560 : 800}">${lines.join('<br>')}</td>`,
    '</tr></table>',
    '',
    `${source.join(' · ')}`,
  ].join('\n');
}

/** An image comes from the repository at the commit of the change, never from another host. */
function imageCell(image: SocialImage, place: ReviewPlace): { cell?: string; note?: string } {
  switch (image.kind) {
    case 'file': {
      const url = SHOWN.test(image.file) ? fileUrl(image.file, place, 'raw') : undefined;
      return url
        ? { cell: `<img src="${url}" width="240" alt="The image of link previews">` }
        : { note: `social image: ${inert(image.file)}` };
    }
    case 'drawn':
      return { note: 'social image: drawn by the build, in the preview' };
    case 'elsewhere':
      return { note: 'social image: not in the repository' };
    case 'site':
      return { note: 'social image: the site’s own' };
  }
}

function dayText(date: string): string {
  return date && new Date(date).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}

const VISIBILITIES = { unlisted: '**unlisted**', draft: '**draft: not published**' };
const SHOWN = /\.(?:png|jpe?g|gif|webp|avif)$/i;

import { isPicture } from '../references/addressAttributes.ts';
import type { Reference } from '../references/reference.ts';

/**
 * How to write a reference so that Docusaurus bundles its file, if the file is beside the post or anywhere else
 * that only Docusaurus looks. Raw HTML needs another syntax for that, which depends on the element.
 *
 * @param isMdx whether the post is MDX: CommonMark has no expressions
 */
export function asBundled(
  { form, alt, isInExpression }: Pick<Reference, 'form' | 'alt' | 'isInExpression'>,
  file: string,
  isMdx: boolean,
): string {
  const isMarkdown = isInExpression !== true;
  if (isMarkdown && form.startsWith('img-') && !form.startsWith('img-srcset') && isPicture(file))
    return `Write it as a Markdown image: ![${(alt ?? '').replace(/[[\]\\]/g, '\\$&')}](${file}).`;
  if (isMarkdown && /^(?:a|area|link|md-link)-/.test(form))
    return `Write it as a Markdown link: [text](${file}).`;
  const attribute = ATTRIBUTES[form];
  if (isMdx && attribute !== undefined && REQUIRED.test(file))
    return `Write ${attribute}={require('${file}').default}.`;
  return 'Move the file to a static folder, and write its address from there.';
}

const ATTRIBUTES: Record<string, string> = {
  'audio-string': 'src',
  'a-string': 'href',
  'embed-string': 'src',
  'img-string': 'src',
  'object-string': 'data',
  'source-string': 'src',
  'video-string': 'src',
  'video-poster-string': 'poster',
};

/**
 * The extensions that the bundler turns into addresses (utils/src/webpackUtils.ts, `getFileLoaderUtils`). An SVG
 * becomes a component.
 */
const REQUIRED =
  /\.(?:ico|jpe?g|png|gif|webp|avif|mp4|avi|mov|mkv|mpg|mpeg|vob|wmv|m4v|webm|ogv|wav|mp3|m4a|aac|oga|flac|pdf|docx?|xlsx?|zip|rar)$/i;

import { parseFragment } from 'parse5';
import { videoAt } from '../events/model/videoHosts.ts';

/**
 * Replaces each video with a plain link: feed readers run no scripts, show no frames, and can't tell what a click
 * would load.
 *
 * @param html of one post, or of a whole feed
 */
export function linkVideos(html: string): string {
  return html
    .replace(PLAYER, (whole: string, attributes: string, content: string) => {
      const href = attributeOf(attributes, 'href');
      const name = /<strong>([^<]*)<\/strong>/.exec(content)?.[1];
      return href === undefined || name === undefined ? whole : link(href, name);
    })
    .replace(FRAME, (whole: string, attributes: string) => {
      const address = decode(attributeOf(attributes, 'src') ?? '');
      const video = videoAt(address);
      if (!video) return whole;
      return link(encode(video.page), attributeOf(attributes, 'title') ?? encode(video.host));
    });
}

/** @param href and name, as HTML */
function link(href: string, name: string): string {
  return `<p><a href="${href}">${name}</a></p>`;
}

function attributeOf(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
}

function decode(text: string): string {
  const [node] = parseFragment(text).childNodes;
  return node && 'value' in node ? node.value : '';
}

function encode(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** The HTML of `Video` (theme/Video), and a video host's embed code. A link contains no other. */
const PLAYER = /<a (?=[^<>]*\sdata-player=")((?:[^<>"]|"[^"]*")*)>((?:(?!<a )[\s\S])*?)<\/a>/g;
const FRAME = /<iframe\s((?:[^<>"]|"[^"]*")*)>[^<]*<\/iframe>/g;

import { createHash } from 'node:crypto';
import path from 'node:path';
import { joinUrl } from '../check/posts/permalink.ts';
import { isBundled } from './details/imagesBeside.ts';
import { isFromRoot } from './model/safeAddress.ts';

/**
 * Creates the addresses of a site's event pages and files. Those from the root start with the base
 * path.
 */
export function createAddresses(site: EventSite): Addresses {
  const at = (...parts: string[]) => joinUrl(site.baseUrl, ...parts);
  const { basePath, talksBasePath, speakersBasePath } = site.paths;
  const href = (written: string) => {
    // Like @docusaurus/useBaseUrl: an address that already has the base path stays the same.
    if (!isFromRoot(written)) return written;
    return written.startsWith(site.baseUrl) ? written : at(written);
  };
  const absolute = (address: string) => (address.startsWith('/') ? site.url + address : address);
  const imageFile = (written: string) => at(basePath, 'images', fileNameOf(written));
  return {
    events: at(basePath),
    event: (id) => at(basePath, id),
    year: (year) => at(basePath, year),
    topics: at(basePath, 'topics'),
    talks: at(talksBasePath),
    speakers: at(speakersBasePath),
    speaker: (id) => at(speakersBasePath, id),
    file: (ending) => `${at(basePath)}.${ending}`,
    eventFile: (id, ending) => `${at(basePath, id)}.${ending}`,
    talksFile: (id) => at(basePath, id, 'talks.ics'),
    seriesFile: (slug) => at(basePath, 'series', `${slug}.ics`),
    speakerFile: (slug) => at(speakersBasePath, `${slug}.ics`),
    href,
    absolute,
    image: (written) => absolute(isBundled(written) ? imageFile(written) : href(written)),
    imageFile,
    page: (permalink) =>
      site.url + (site.trailingSlash && !permalink.endsWith('/') ? `${permalink}/` : permalink),
  };
}

/** Images in two folders may have the same name. */
function fileNameOf(image: string): string {
  const { name, ext } = path.posix.parse(image);
  const hash = createHash('sha256').update(image).digest('hex').slice(0, 8);
  return `${name.replace(/[^\w-]+/g, '-').slice(0, 60)}-${hash}${ext.toLowerCase()}`;
}

/** Returns the anchor of a talk on the page of its event. */
export function talkAnchor(key: string): string {
  return `talk-${encodeURIComponent(key)}`;
}

export interface Addresses {
  events: string;
  event(id: string): string;
  year(year: string): string;
  topics: string;
  talks: string;
  speakers: string;
  speaker(id: string): string;
  /** `/events.ics` */
  file(ending: string): string;
  eventFile(id: string, ending: string): string;
  /** Calendars: `/events/<id>/talks.ics`, `/events/series/<slug>.ics`, `/speakers/<slug>.ics`. */
  talksFile(id: string): string;
  seriesFile(slug: string): string;
  speakerFile(slug: string): string;
  /** Returns a path from the root in a post, with the base path. */
  href(written: string): string;
  /** Adds the site's own URL. */
  absolute(address: string): string;
  /**
   * Returns an image's absolute address for other programs; an image beside the post then has the
   * address of `imageFile`.
   */
  image(written: string): string;
  imageFile(written: string): string;
  /** Returns a page’s absolute address, in the form that the server uses. */
  page(permalink: string): string;
}

/** What the event pages need to know about their site, in one locale. */
export interface EventSite {
  title: string;
  /** Without the base path: `https://example.com`. */
  url: string;
  /** The base path of this locale, with a slash at both ends. */
  baseUrl: string;
  locale: string;
  trailingSlash: boolean | undefined;
  paths: { basePath: string; talksBasePath: string; speakersBasePath: string };
}

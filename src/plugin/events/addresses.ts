import { createHash } from 'node:crypto';
import path from 'node:path';
import { joinUrl } from '../check/posts/permalink.ts';
import { isBundled } from './details/imagesBeside.ts';
import { isFromRoot } from './model/safeAddress.ts';

/** Makes the addresses of a site's event pages and files. Those from the root begin with the base path. */
export function createAddresses(site: EventSite): Addresses {
  const at = (...parts: string[]) => joinUrl(site.baseUrl, ...parts);
  const { basePath, talksBasePath, speakersBasePath } = site.paths;
  const href = (written: string) => {
    // As @docusaurus/useBaseUrl: what has the base path already is left alone.
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

/** The names of images in two folders may be the same. */
function fileNameOf(image: string): string {
  const { name, ext } = path.posix.parse(image);
  const hash = createHash('sha256').update(image).digest('hex').slice(0, 8);
  return `${name.replace(/[^\w-]+/g, '-').slice(0, 60)}-${hash}${ext.toLowerCase()}`;
}

/** Where a talk is on the page of its event, as an address has it. */
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
  /** A path from the root in a post, with the base path. */
  href(written: string): string;
  /** With the site’s own beginning. */
  absolute(address: string): string;
  /** An image's whole address for other programs, also where it's beside a post: `imageFile` is its file then. */
  image(written: string): string;
  imageFile(written: string): string;
  /** A page’s whole address, as the server answers to it. */
  page(permalink: string): string;
}

/** What the event pages need to know about their site, in one locale. */
export interface EventSite {
  title: string;
  /** Without the base path: `https://example.com`. */
  url: string;
  /** Of this locale, with a slash at both ends. */
  baseUrl: string;
  locale: string;
  trailingSlash: boolean | undefined;
  paths: { basePath: string; talksBasePath: string; speakersBasePath: string };
}

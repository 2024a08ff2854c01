/**
 * Recognises video hosts' players and video pages by their address. Runs in browsers, too.
 *
 * @returns `undefined` if there's no known way to play the address
 */
export function videoAt(address: string): HostedVideo | undefined {
  const url = parse(address);
  if (!url) return undefined;
  for (const read of [youTube, vimeo, dailymotion, mediaCcc, archive, bilibili, ted, peerTube]) {
    const found = read(url);
    if (found) return found;
  }
  return undefined;
}

/**
 * Returns the player of a host that isn't known: the address is both its frame and its page.
 *
 * @returns `undefined` for an address of the site itself
 */
export function frameElsewhere(address: string): HostedVideo | undefined {
  const url = /^[\0-\x20]*(?:https?:)?\/\//i.test(address) && parse(address);
  return url ? { host: url.hostname, player: String(url), page: String(url) } : undefined;
}

/** Whether an address leads to a video, or to anything else on a host that only has videos. */
export function isOnVideoHost(address: string): boolean {
  return videoAt(address) !== undefined || VIDEO_HOSTS.test(parse(address)?.hostname ?? '');
}

/** Whether a browser requests an address from another host. */
export function isElsewhere(address: string): boolean {
  return parse(address) !== undefined;
}

const VIDEO_HOSTS =
  /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|dai\.ly|bilibili\.com)$/;

/** Whether an address is a video file itself, in a format that search engines read. */
export function isFilmFile(address: string): boolean {
  return /\.(?:mp4|m4v|webm|mov|ogv|mkv|avi|mpe?g|mpe|m2v|3g[p2]|wmv|flv|asf|m3u8?|divx|vob|ts)(?:[?#]|$)/i.test(
    address,
  );
}

function youTube(url: URL): HostedVideo | undefined {
  const host = url.hostname.replace(/^(?:www|m|music)\./, '');
  const isShort = host === 'youtu.be';
  if (!isShort && host !== 'youtube.com' && host !== 'youtube-nocookie.com') return undefined;
  const [, kind, name] = /^\/(?:(embed|live|shorts|v|e)\/)?([\w-]+)\/?$/.exec(url.pathname) ?? [];
  const id = kind || isShort ? name : name === 'watch' ? url.searchParams.get('v') : undefined;
  const list = url.searchParams.get('list');
  if ((id === 'videoseries' || name === 'playlist') && list) {
    const player = `https://www.youtube-nocookie.com/embed/videoseries?list=${encodeURIComponent(list)}`;
    return { host: 'YouTube', player, page: `https://www.youtube.com/playlist?list=${list}` };
  }
  if (!id || id === 'videoseries') return undefined;
  const start = secondsIn(url.searchParams.get('start') ?? url.searchParams.get('t') ?? '');
  const player = new URL(`https://www.youtube-nocookie.com/embed/${id}`);
  const page = new URL(`https://www.youtube.com/watch?v=${id}`);
  for (const name of ['end', 'list', 'cc_load_policy', 'cc_lang_pref', 'hl']) {
    const value = url.searchParams.get(name);
    if (value) player.searchParams.set(name, value);
  }
  if (start) {
    player.searchParams.set('start', String(start));
    page.searchParams.set('t', `${start}s`);
  }
  return { host: 'YouTube', player: String(player), page: String(page) };
}

/** `90`, `90s`, `1m30s`; 0 for anything else. */
function secondsIn(time: string): number {
  const parts = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?/.exec(time) ?? [];
  const [hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return hours * 3600 + minutes * 60 + seconds;
}

function vimeo(url: URL): HostedVideo | undefined {
  const isPlayer = url.hostname === 'player.vimeo.com';
  if (!isPlayer && !/^(?:www\.)?vimeo\.com$/.test(url.hostname)) return undefined;
  const [, event, key = ''] =
    /^\/event\/(\d+)(?:\/embed)?(\/[\da-f]+)?\/?$/.exec(url.pathname) ?? [];
  if (event) {
    const page = `https://vimeo.com/event/${event}`;
    return { host: 'Vimeo', player: `${page}/embed${key}`, page: page + key };
  }
  const [, id, secret] = VIMEO.exec(url.pathname) ?? [];
  if (!id) return undefined;
  // The address of an unlisted video has a second part.
  const hash = url.searchParams.get('h') ?? secret;
  const player = new URL(`https://player.vimeo.com/video/${id}?dnt=1`);
  if (hash) player.searchParams.set('h', hash);
  player.hash = url.hash;
  const page = `https://vimeo.com/${id}${hash ? `/${hash}` : ''}`;
  return { host: 'Vimeo', player: String(player), page };
}

/** The video itself, in a channel, a group or a showcase, or as its owner sees it. */
const VIMEO =
  /^\/(?:video\/|manage\/videos\/|ondemand\/[^/]+\/|channels\/[^/]+\/|groups\/[^/]+\/videos\/|(?:album|showcase)\/\d+\/(?:video\/)?)?(\d+)(?:\/([\da-f]+))?\/?$/;

function dailymotion(url: URL): HostedVideo | undefined {
  const isShort = url.hostname === 'dai.ly';
  if (!isShort && !/^(?:www\.|geo\.)?dailymotion\.com$/.test(url.hostname)) return undefined;
  const id =
    (isShort ? /^\/([a-z\d]+)$/i : /^\/(?:embed\/)?video\/([a-z\d]+)(?:_[^/]*)?$/i).exec(
      url.pathname,
    )?.[1] ?? (url.pathname.startsWith('/player') ? url.searchParams.get('video') : null);
  if (!id) return undefined;
  return {
    host: 'Dailymotion',
    player: `https://geo.dailymotion.com/player.html?video=${id}`,
    page: `https://www.dailymotion.com/video/${id}`,
  };
}

/** Recordings of many community conferences. */
function mediaCcc(url: URL): HostedVideo | undefined {
  const slug = url.hostname === 'media.ccc.de' && /^\/v\/([\w.-]+)/.exec(url.pathname)?.[1];
  if (!slug) return undefined;
  const page = `https://media.ccc.de/v/${slug}`;
  return { host: 'media.ccc.de', player: `${page}/oembed`, page };
}

function archive(url: URL): HostedVideo | undefined {
  const isArchive = /^(?:www\.)?archive\.org$/.test(url.hostname);
  const id = isArchive && /^\/(?:details|embed)\/([\w.-]+)/.exec(url.pathname)?.[1];
  if (!id) return undefined;
  const player = `https://archive.org/embed/${id}`;
  return { host: 'Internet Archive', player, page: `https://archive.org/details/${id}` };
}

function bilibili(url: URL): HostedVideo | undefined {
  const isPlayer = url.hostname === 'player.bilibili.com';
  if (!isPlayer && !/^(?:www\.|m\.)?bilibili\.com$/.test(url.hostname)) return undefined;
  const id = isPlayer
    ? url.searchParams.get('bvid')
    : /^\/video\/(BV\w+)\/?$/.exec(url.pathname)?.[1];
  if (!id) return undefined;
  return {
    host: 'Bilibili',
    player: `https://player.bilibili.com/player.html?bvid=${encodeURIComponent(id)}`,
    page: `https://www.bilibili.com/video/${encodeURIComponent(id)}`,
  };
}

function ted(url: URL): HostedVideo | undefined {
  const isTed = /^(?:(?:www|embed)\.)?ted\.com$/.test(url.hostname);
  const id = isTed && /^\/talks\/(\w+)/.exec(url.pathname)?.[1];
  if (!id) return undefined;
  const page = `https://www.ted.com/talks/${id}`;
  return { host: 'TED', player: `https://embed.ted.com/talks/${id}`, page };
}

/**
 * On any host: PeerTube is software that communities run themselves. Its pages are recognised by
 * the format of their ids.
 */
function peerTube(url: URL): HostedVideo | undefined {
  const embedded = /^\/videos\/embed\/([\w-]+)$/.exec(url.pathname)?.[1];
  const id = embedded ?? PEERTUBE.exec(url.pathname)?.[1];
  if (!id) return undefined;
  const player = new URL(`${url.origin}/videos/embed/${id}`);
  player.search = url.search;
  return { host: url.hostname, player: String(player), page: `${url.origin}/w/${id}` };
}

/** A UUID, or the same in 22 characters. */
const PEERTUBE =
  /^\/(?:w|videos\/watch)\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[1-9A-HJ-NP-Za-km-z]{22})$/;

function parse(address: string): URL | undefined {
  try {
    // Like browsers, which read `/\\host` and spaces before an address, too.
    const url = new URL(address, HERE);
    if (url.origin === HERE) return undefined;
    // With its root, a domain name may end with a dot.
    if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** The site itself. No site has this address (RFC 2606). */
const HERE = 'https://site.invalid';

export interface HostedVideo {
  /** The host's usual name. */
  host: string;
  /** The address for a frame; if a host offers several, the one that tracks the least. */
  player: string;
  /** The target of browsers without JavaScript. */
  page: string;
}

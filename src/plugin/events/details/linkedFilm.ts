import { isFilmFile, videoAt } from '../model/videoHosts.ts';

/**
 * Returns a video's address as search engines require it: the player of a known host, the file
 * itself, or else the page.
 *
 * @param address absolute
 */
export function linkedFilm(address: string): Record<string, string> {
  if (isFilmFile(address)) return { contentUrl: address };
  const player = videoAt(address)?.player;
  return player ? { embedUrl: publicPlayer(player), url: address } : { url: address };
}

/** Search engines know the player at the host's own address, without our settings. */
function publicPlayer(player: string): string {
  const url = new URL(player);
  if (url.hostname === 'www.youtube-nocookie.com') url.hostname = 'www.youtube.com';
  if (url.hostname === 'player.vimeo.com') url.searchParams.delete('dnt');
  return String(url);
}

import { isFilmFile, videoAt } from '../model/videoHosts.ts';

/**
 * Where a film is, as search engines ask: the player of a host that is known, the file itself, or else the page.
 *
 * @param address absolute
 */
export function linkedFilm(address: string): Record<string, string> {
  if (isFilmFile(address)) return { contentUrl: address };
  const player = videoAt(address)?.player;
  return player ? { embedUrl: publicPlayer(player), url: address } : { url: address };
}

/** Search engines know the player under the host's own name, without the settings of ours. */
function publicPlayer(player: string): string {
  const url = new URL(player);
  if (url.hostname === 'www.youtube-nocookie.com') url.hostname = 'www.youtube.com';
  if (url.hostname === 'player.vimeo.com') url.searchParams.delete('dnt');
  return String(url);
}

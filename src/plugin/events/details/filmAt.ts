import { videoAt } from '../model/videoHosts.ts';

/**
 * Returns the address that starts a video at a given time, in the host's own form; otherwise with a
 * media fragment (W3C, Media Fragments URI).
 */
export function filmAt(address: string, seconds: number): string {
  if (seconds === 0) return address;
  const host = videoAt(address)?.host;
  if (host === 'YouTube') {
    const url = new URL(address);
    url.searchParams.set('t', `${seconds}s`);
    return String(url);
  }
  return `${address.replace(/#.*/, '')}#t=${seconds}${host === 'Vimeo' ? 's' : ''}`;
}

/** What videos are known by their address, by a name that a component finds also where a site has replaced it. */
export { type HostedVideo, videoAt } from '../../events/model/videoHosts.ts';

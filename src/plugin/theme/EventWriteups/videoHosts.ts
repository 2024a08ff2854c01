/**
 * Recognises videos by their address. Components import it by this name, which also works in a
 * component that a site has replaced.
 */
export {
  frameElsewhere,
  type HostedVideo,
  isElsewhere,
  videoAt,
} from '../../events/model/videoHosts.ts';

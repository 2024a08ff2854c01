import { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { isSafeAddress } from '@theme/EventWriteups/addresses';
import { useOwnAddress } from '@theme/EventWriteups/ownAddress';
import { frameElsewhere, isElsewhere, videoAt } from '@theme/EventWriteups/videoHosts';
import Picture, { type PictureData } from '@theme/Picture';
import {
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react';
import { proportions } from './proportions.ts';
import styles from './styles.module.css';

/**
 * A video on YouTube, Vimeo, PeerTube or any other host. Nothing is loaded from there before a
 * reader clicks:
 *
 *     <Video src="https://www.youtube.com/watch?v=…" title="Our talk, 38 minutes" poster="./still.jpg" />
 *
 * Without JavaScript, it's a link to the video's page. A player of the site itself is shown at
 * once. It shows nothing for any other address, because it may run as a script.
 */
export default function Video({
  src,
  title,
  poster,
  allow,
  className = '',
  ...frame
}: Props): ReactNode {
  const [isPlaying, setIsPlaying] = useState(false);
  const player = useRef<HTMLIFrameElement>(null);
  useEffect(() => player.current?.focus(), [isPlaying]);
  const ownAddress = useOwnAddress();
  const source = ownAddress(src);
  const known = videoAt(source);
  const video = known ?? frameElsewhere(source);
  const name = title ?? translate({ id: 'theme.eventWriteups.video.title', message: 'Video' });
  const address = video?.player ?? source;
  const { aspectRatio, ...size } = proportions(frame);
  const playing = (
    <iframe
      ref={isPlaying ? player : null}
      className={video ? styles.screen : `${styles.video} ${className}`}
      style={video ? { aspectRatio } : proportions(frame)}
      // Another host may not know the parameter.
      src={known && isPlaying ? withAutoplay(address) : address}
      title={name}
      allow={allow ?? 'autoplay; encrypted-media; fullscreen; picture-in-picture'}
      allowFullScreen
      loading="lazy"
      // Some hosts refuse to play without it.
      referrerPolicy="strict-origin-when-cross-origin"
    />
  );
  if (!video) return isSafeAddress(source) ? playing : null;
  const words = (
    <span className={styles.words}>
      <strong>{name}</strong>
      {/* Its line stays, so that nothing moves when the player loads. */}
      <small className={isPlaying ? styles.past : undefined}>
        {notice(new URL(video.player).hostname)}
      </small>
    </span>
  );
  if (isPlaying) {
    return (
      <div className={`${styles.video} ${className}`} style={size}>
        {playing}
        {words}
      </div>
    );
  }
  return (
    <a
      className={`${styles.video} ${styles.facade} ${className}`}
      style={size}
      href={video.page}
      // A security policy for a build can list the hosts of players from this attribute.
      data-player={new URL(video.player).origin}
      onClick={(event: MouseEvent) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        setIsPlaying(true);
      }}
    >
      <span className={styles.screen} style={{ aspectRatio }}>
        {/* A still image on another host would be requested from there before the click. */}
        {poster && !(typeof poster === 'string' && isElsewhere(ownAddress(poster))) && (
          <Still poster={poster} />
        )}
        <svg className={styles.sign} viewBox="0 0 48 48" aria-hidden="true">
          <circle cx="24" cy="24" r="24" />
          <path d="M19 14v20l16-10z" />
        </svg>
      </span>
      {words}
    </a>
  );
}

/**
 * Not `<Translate>`: Docusaurus doesn't find it in compiled code, so the text couldn't be
 * translated.
 */
function notice(host: string): string {
  return translate(
    {
      id: 'theme.eventWriteups.video.notice',
      message: 'This video is on {host}. Nothing is loaded from there until you click.',
    },
    { host },
  );
}

function Still({ poster }: { poster: PictureData | string }): ReactNode {
  const written = typeof poster === 'string' ? poster : '';
  const withBaseUrl = useBaseUrl(written);
  const own = useOwnAddress()(written);
  // A path from a whole address has the base path already, maybe that of another language.
  const address = own === written ? withBaseUrl : own;
  return typeof poster === 'string' ? (
    <img className={styles.still} src={address} alt="" loading="lazy" decoding="async" />
  ) : (
    <Picture
      className={styles.still}
      // Otherwise a theme makes its images as high as their width requires.
      style={{ height: '100%' }}
      picture={poster}
      src=""
      alt=""
      isLinked
    />
  );
}

function withAutoplay(address: string): string {
  const url = new URL(address);
  url.searchParams.set('autoplay', '1');
  return String(url);
}

export interface Props {
  /** The address of the video's page or of its player. */
  src: string;
  title?: string;
  /** A still image from the site: one from the host would be requested from there. */
  poster?: PictureData | string | null;
  /** The dimensions of a frame, in pixels or percent; without them, it's as wide as the text, at 16:9. */
  width?: number | string;
  height?: number | string;
  allow?: string;
  className?: string;
  style?: CSSProperties;
}

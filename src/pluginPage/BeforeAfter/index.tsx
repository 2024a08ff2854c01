import useBaseUrl from '@docusaurus/useBaseUrl';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** The same post twice: as plain Docusaurus publishes it, and with the plugin. */
export default function BeforeAfter(): ReactNode {
  return (
    <div className={styles.pair}>
      <figure>
        <figcaption>Docusaurus alone</figcaption>
        <img
          src={useBaseUrl('/img/plugin/post-before.webp')}
          width={800}
          height={1421}
          loading="lazy"
          alt="A post with a title, its author, a phone in the dark and a few lines of text. It doesn’t tell you when or where the event was."
        />
      </figure>
      <figure>
        <figcaption>With the plugin</figcaption>
        <img
          src={useBaseUrl('/img/plugin/post-after.webp')}
          width={800}
          height={2232}
          loading="lazy"
          alt="The same post. A line above the text gives the event, its day, its city and the recording; a card below it lists when, where, the three talks with their speakers and slides, and the recording."
        />
      </figure>
    </div>
  );
}

import type { Props } from '@theme/EventCard';
import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import styles from './styles.module.css';
import { whenUnused } from './whenUnused.ts';

/**
 * Keeps the card of the served HTML until it's nearly on screen, and then replaces it with the React component, which looks the
 * same. The empty HTML below never replaces a served card, because React leaves served HTML untouched.
 */
export default function CardWhenNear(props: Props): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  // A component that's loaded later, for another post, replaces no served card.
  const [isAlive, setIsAlive] = useState(Card !== undefined);

  useEffect(() => {
    if (isAlive) return;
    const load = async () => {
      Card = (await import('@theme/EventCard')).default;
      // At once, before the reader can enter it.
      if (box.current) whenUnused(box.current, () => flushSync(() => setIsAlive(true)));
    };
    const served = box.current?.firstElementChild;
    // After client-side navigation there's no served card.
    if (!served) {
      load();
      return;
    }
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        load();
      },
      { rootMargin: NEAR },
    );
    observer.observe(served);
    return () => observer.disconnect();
  }, [isAlive]);

  return isAlive && Card ? (
    <div key="alive" className={styles.box}>
      <Card {...props} />
    </div>
  ) : (
    <div
      key="served"
      ref={box}
      className={styles.box}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: it is empty.
      dangerouslySetInnerHTML={NONE}
    />
  );
}

/** Undefined until it's first loaded. */
let Card: ComponentType<Props> | undefined;

const NONE = { __html: '' };
/** The distance from the screen. */
const NEAR = '1000px 0px';

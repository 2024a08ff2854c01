import { type ComponentProps, type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './styles.module.css';

/**
 * A table in a post, which scrolls on its own when the page is too narrow for it. Then it has a
 * name, and the keyboard can reach and scroll it; a table that fits isn't a tab stop.
 */
export default function TableFrame(props: ComponentProps<'table'>): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  // Without JavaScript the width isn't known, so the keyboard can always reach it.
  const [scrolls, setScrolls] = useState(true);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      setScrolls(element.scrollWidth > element.clientWidth),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={frame}
      className={styles.frame}
      {...(scrolls && { role: 'group', 'aria-label': 'Table, scrolls sideways', tabIndex: 0 })}
    >
      <table {...props} />
    </div>
  );
}

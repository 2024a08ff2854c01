import { type ComponentProps, type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './styles.module.css';

/**
 * A table of a post, which scrolls by itself where the page is too narrow for it. Then the keyboard can reach and scroll it,
 * and it has a name; a table that fits is no stop on the way through the page.
 */
export default function TableFrame(props: ComponentProps<'table'>): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  // Without a script, the width isn't known, so the keyboard can reach it.
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

import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import type { Found } from '../candidate.ts';
import { excerpt, highlight } from '../highlight.ts';
import styles from './styles.module.css';

/** A page in the results, with its matches highlighted. */
export default function SearchResult(props: Props): ReactNode {
  const { title, heading, text, address, kind, terms, onChoose } = props;
  const mark = (written: string): ReactNode =>
    highlight(written, terms).map((piece, index) =>
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have nothing else, and keep their order.
      piece.isMatch ? <mark key={index}>{piece.text}</mark> : piece.text,
    );
  return (
    <li>
      <Link className={styles.result} to={address} onClick={onChoose}>
        <span className={styles.kind}>{kind}</span>
        <span className={styles.title}>
          {mark(title)}
          {heading && <span className={styles.heading}> › {mark(heading)}</span>}
        </span>
        <span className={styles.text}>{mark(excerpt(text, terms))}</span>
      </Link>
    </li>
  );
}

export interface Props extends Found {
  onChoose(): void;
}

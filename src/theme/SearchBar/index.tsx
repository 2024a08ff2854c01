import { type ReactNode, useEffect, useState } from 'react';
import { onOpenSearch } from '../../search/openSearch.ts';
import SearchDialog from '../../search/SearchDialog/index.tsx';
import styles from './styles.module.css';

/** The button that opens the search. Docusaurus puts it in the top bar. */
export default function SearchBar(): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => onOpenSearch(() => setIsOpen(true)), []);
  return (
    <>
      <button
        type="button"
        className={`${styles.button} needs-script`}
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K Meta+K"
        onClick={() => setIsOpen(true)}
      >
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <circle cx="8.5" cy="8.5" r="5.5" />
          <path d="m12.8 12.8 4.7 4.7" />
        </svg>
        <span className={styles.label}>Search</span>
        <span className={styles.key} aria-hidden="true">
          /
        </span>
      </button>
      {isOpen && <SearchDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}

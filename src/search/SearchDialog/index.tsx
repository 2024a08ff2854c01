import useBaseUrl from '@docusaurus/useBaseUrl';
import {
  type ComponentType,
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { isSlashOn, turnSlash } from '../openSearch.ts';
import { useSearch } from '../useSearch.ts';
import styles from './styles.module.css';

/** The search dialog, rendered while it's open. */
export default function SearchDialog({ onClose }: { onClose(): void }): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState('');
  const { found, message, Result } = useSearch(words, useBaseUrl('/search-index.json'));
  const [Start, setStart] = useState<ComponentType<{ onChoose(): void }>>();
  const close = () => dialog.current?.close();

  // Every page has the dialog. Its contents are loaded when it's opened.
  useEffect(() => {
    import('../SearchStart/index.tsx').then(
      (loaded) => setStart(() => loaded.default),
      () => undefined,
    );
  }, []);

  // Before the next key is pressed, so that it's typed here.
  useLayoutEffect(() => dialog.current?.showModal(), []);

  /** The up and down arrow keys move from the input to the results and back, as in a menu. */
  function move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [
      ...(dialog.current?.querySelectorAll<HTMLElement>('input[type=search], li a') ?? []),
    ];
    const here = stops.indexOf(document.activeElement as HTMLElement);
    if (step === undefined || here < 0) return;
    event.preventDefault();
    stops[(here + step + stops.length) % stops.length]?.focus();
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (found.length > 0) dialog.current?.querySelector<HTMLElement>('li a')?.click();
  }

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label="Search"
      onClose={onClose}
      onKeyDown={move}
      onClick={({ target }) => target === dialog.current && close()}
    >
      <div className={styles.inside}>
        <search>
          <form className={styles.form} onSubmit={submit}>
            <input
              type="search"
              className={styles.words}
              aria-label="Search terms"
              placeholder="Search write-ups and guide"
              autoComplete="off"
              spellCheck={false}
              value={words}
              onChange={({ target }) => setWords(target.value)}
            />
            <button type="button" className={styles.close} onClick={close}>
              Close
            </button>
          </form>
        </search>
        <p role="status" className={styles.message}>
          {message}
        </p>
        {Start && words.trim() === '' && <Start onChoose={close} />}
        {Result && found.length > 0 && (
          <ul className={styles.results}>
            {found.map((one) => (
              <Result key={one.address} {...one} onChoose={close} />
            ))}
          </ul>
        )}
        <footer className={styles.hints}>
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> to move, <kbd>Enter</kbd> to open, <kbd>Esc</kbd> to close
          </span>
          <label>
            <input
              type="checkbox"
              defaultChecked={isSlashOn()}
              onChange={({ target }) => turnSlash(target.checked)}
            />{' '}
            <kbd>/</kbd> opens the search
          </label>
        </footer>
      </div>
    </dialog>
  );
}

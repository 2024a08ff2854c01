import { createStorageSlot } from '@docusaurus/theme-common';

/** Opens the search, from anywhere on a page. */
export function openSearch(): void {
  document.dispatchEvent(new Event(OPEN));
}

/**
 * Calls back when the search should open: through `openSearch`, Control-K or ⌘K, or a slash outside
 * text fields.
 *
 * @returns a function that stops listening
 */
export function onOpenSearch(open: () => void): () => void {
  const onKey = (event: KeyboardEvent): void => {
    const isCommand = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const isSlash = event.key === '/' && isPlain && isSlashOn() && !isWriting(event.target);
    if (!isCommand && !isSlash) return;
    event.preventDefault();
    open();
  };
  document.addEventListener(OPEN, open);
  document.addEventListener('keydown', onKey);
  return () => {
    document.removeEventListener(OPEN, open);
    document.removeEventListener('keydown', onKey);
  };
}

/**
 * Whether a slash opens the search. A shortcut without a modifier must be one that can be turned
 * off (WCAG 2.1.4).
 */
export function isSlashOn(): boolean {
  return slash.get() !== 'off';
}

export function turnSlash(isOn: boolean): void {
  slash.set(isOn ? 'on' : 'off');
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

const OPEN = 'search:open';

const slash = createStorageSlot('search.slash');

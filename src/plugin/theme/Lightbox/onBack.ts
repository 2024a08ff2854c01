/**
 * Until the function that it returns is called, going back in the history calls `close` instead of leaving the page. The
 * router isn't told: it would take the reader to the top of the page.
 */
export function onBack(close: () => void): () => void {
  let isOpen = true;
  history.pushState(history.state, '');
  function onPopState(event: PopStateEvent): void {
    event.stopImmediatePropagation();
    window.removeEventListener('popstate', onPopState, true);
    if (isOpen) {
      isOpen = false;
      close();
    }
  }
  window.addEventListener('popstate', onPopState, true);
  return () => {
    if (!isOpen) return;
    isOpen = false;
    history.back();
  };
}

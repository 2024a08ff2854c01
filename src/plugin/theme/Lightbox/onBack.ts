/**
 * Makes going back in the history call `close` instead of leaving the page, until the returned
 * function is called. It bypasses the router, which would scroll to the top of the page.
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

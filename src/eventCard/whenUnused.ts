/**
 * Calls back as soon as nobody uses an element: the focus isn't inside it, and nothing in it is unfolded. Replacing it earlier
 * would take the reader's place on the page.
 */
export function whenUnused(element: HTMLElement, callBack: () => void): void {
  if (!element.matches(':focus-within') && !element.querySelector('details[open]')) {
    callBack();
    return;
  }
  const waiting = new AbortController();
  const { signal } = waiting;
  const lookAgain = () => {
    waiting.abort();
    // By the next task, the focus is at its new place.
    setTimeout(() => whenUnused(element, callBack));
  };
  element.addEventListener('focusout', lookAgain, { signal });
  // Not every browser moves the focus to what's clicked, and find-in-page unfolds without it. The event doesn't bubble.
  element.addEventListener('toggle', lookAgain, { signal, capture: true });
}

/**
 * Calls back as soon as nobody uses an element: the focus isn't inside it, and nothing in it is unfolded. Replacing it earlier
 * would take the reader's place on the page.
 */
export function whenUnused(element: HTMLElement, callBack: () => void): void {
  if (!element.matches(':focus-within') && !element.querySelector('details[open]')) {
    callBack();
    return;
  }
  // By the next task, the focus is at its new place.
  const lookAgain = () => setTimeout(() => whenUnused(element, callBack));
  element.addEventListener('focusout', lookAgain, { once: true });
}

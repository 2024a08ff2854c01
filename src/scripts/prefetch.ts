/**
 * Docusaurus fetches the scripts of every page that a link on screen leads to: twenty to forty
 * files for a list of posts. On a phone that uses up somebody's data plan, so there a page is only
 * fetched when its link is touched, which Docusaurus does anyway. Docusaurus itself fetches nothing
 * if the browser asks to save data.
 */
export function onRouteDidUpdate(): void {
  if (!matchMedia('(hover: none)').matches || hasStopped) return;
  hasStopped = true;
  window.docusaurus = { ...window.docusaurus, prefetch: () => false };
}

let hasStopped = false;

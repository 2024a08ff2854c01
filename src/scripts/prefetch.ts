/**
 * Docusaurus fetches the scripts of every page that a link on screen leads to: twenty to forty files for a list of posts.
 * On a phone that's somebody's data plan. There a page is fetched when its link is touched, as it is anyway. Docusaurus
 * itself leaves it where the browser asks to save data.
 */
export function onRouteDidUpdate(): void {
  if (!matchMedia('(hover: none)').matches || hasStopped) return;
  hasStopped = true;
  window.docusaurus = { ...window.docusaurus, prefetch: () => false };
}

let hasStopped = false;

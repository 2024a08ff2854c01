/**
 * The content-health page's script: it follows the check, and opens files in the editor the way
 * webpack-dev-server does.
 */
export const HEALTH_SCRIPT = `
const main = document.querySelector('main');
const events = new EventSource(main.dataset.events);
events.onmessage = ({ data }) => { main.innerHTML = data; };
events.onerror = () => document.body.classList.add('away');
events.onopen = () => document.body.classList.remove('away');
document.addEventListener('click', ({ target }) => {
  const place = target.closest('[data-open]')?.dataset.open;
  if (place) fetch('/webpack-dev-server/open-editor?fileName=' + encodeURIComponent(place));
});
`;

/** The content-health page's styles: it can't use the site's, because the site may not build. */
export const HEALTH_STYLE = `
:root {
  color-scheme: light dark;
  --error: light-dark(#b3261e, #ff9a91);
  --warning: light-dark(#8a5300, #ffc266);
  --info: light-dark(#2f5bb7, #9bbcff);
  --good: light-dark(#1c6b3c, #7fdca3);
  --line: light-dark(#d9dbe6, #3a3f55);
  --quiet: light-dark(#5a5f75, #a9aec4);
  --panel: light-dark(#f5f6fa, #1d2032);
  font: 16px/1.5 system-ui, sans-serif;
  background: light-dark(#fff, #13151f);
  color: light-dark(#1d2035, #e7e9f5);
}
body { margin: 0 }
main { max-width: 60rem; margin: 0 auto; padding: 0 1.25rem 4rem }
header {
  position: sticky; top: 0; padding: 1rem 0 .75rem;
  background: light-dark(#fff, #13151f); border-bottom: 1px solid var(--line);
}
h1 { margin: 0; font-size: 1.25rem }
header p { margin: .25rem 0 0; font-weight: 600 }
.error { --mark: var(--error) } .warning { --mark: var(--warning) }
.info { --mark: var(--info) } .good { --mark: var(--good) }
header p, h3 a { color: var(--mark) }
h2 { margin: 2rem 0 .75rem; font-size: 1rem; overflow-wrap: anywhere }
h2 small { color: var(--quiet); font-weight: 400 }
article { margin: 0 0 1rem; padding: .75rem 1rem 1rem; border: 1px solid var(--line); border-left: 4px solid var(--mark); border-radius: .375rem }
h3 { margin: 0 0 .5rem; font-size: 1rem; font-weight: 600 }
article p { margin: .5rem 0 0 }
.note, .hint { color: var(--quiet) }
pre { margin: .25rem 0 0; padding: .5rem .75rem; overflow-x: auto; background: var(--panel); border-radius: .25rem; line-height: 1.35 }
pre, code, button { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .875rem }
button { padding: 0; border: 0; background: none; color: inherit; text-align: left; text-decoration: underline; text-underline-offset: .2em; cursor: pointer; overflow-wrap: anywhere }
details { margin-top: 2rem } li { margin: .25rem 0; overflow-wrap: anywhere }
.away main::before { content: 'The server isn’t running, so this list may be out of date.'; display: block; padding: .5rem 0; color: var(--warning) }
`;

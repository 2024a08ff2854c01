/**
 * Shortens the code that loads the plugin's style sheet when a reader goes to a page that needs it: every page of a site loads
 * that code, also one without any of these styles. The bundlers' own is three times as long.
 *
 * @param code of any part of a bundler's runtime
 * @returns the same code if it's another part, loads other sheets too, or does something that the short form doesn't
 */
export function shortenSheetLoader(code: string): string {
  const chunk = ONLY_SHEET.exec(code)?.[1];
  if (!chunk || !USUAL_PLACE.test(code) || FURTHER_WORK.test(code)) return code;
  // Where possible, it's written like the loader of scripts, because that compresses best.
  return `var sheet;
__webpack_require__.f.miniCss = (chunkId, promises) => {
  if (chunkId == ${chunk}) promises.push(sheet = sheet || new Promise((resolve, reject) => {
    var link = document.createElement("link"), href = __webpack_require__.p + __webpack_require__.miniCssF(chunkId);
    if (document.querySelector('link[rel=stylesheet][href="' + href + '"]')) return resolve();
    if (__webpack_require__.nc) link.setAttribute("nonce", __webpack_require__.nc);
    link.rel = "stylesheet";
    link.href = href;
    link.onload = resolve;
    link.onerror = () => {
      sheet = 0;
      link.remove();
      reject(Error("Loading chunk " + chunkId + " failed.\\n(" + href + ")"));
    };
    document.head.appendChild(link);
  }));
};
`;
}

/** A single chunk with a sheet, by its number or its name. */
const ONLY_SHEET =
  /__webpack_require__\.f\.miniCss = [^{}]*\{\s*var cssChunks = \{\s*("[^"\n]+"|\d+): ?1,?\s*\};/;

/** A site's own function for the place may contain the same call, but not right before the end. */
const USUAL_PLACE = /document\.head\.appendChild\(linkTag\);[\s}]*return linkTag/;

/** Attributes that the site gives each sheet, and functions for sheets that are loaded early or replaced. */
const FURTHER_WORK = /setAttribute|crossOrigin|__webpack_require__\.(?!f\.miniCss)[\w.]+ = /;

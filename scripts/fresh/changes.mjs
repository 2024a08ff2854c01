import { KEPT_DOCS } from './removals.mjs';

const GUIDE = 'https://event-writeups.github.io/docs';

/**
 * Returns the files that are kept, with their texts about this blog replaced.
 *
 * @param read returns the text of a file in this repository
 * @returns texts by path
 */
export function changes({ name, url, baseUrl }, read) {
  const quoted = `'${name.replace(/[\\']/g, '\\$&')}'`;
  const edit = (file, ...edits) => [
    file,
    edits.reduce((text, [from, to]) => replaced(text, from, to, file), read(file)),
  ];
  return Object.fromEntries([
    edit(
      'docusaurus.config.ts',
      [/'Event Write-ups'/g, quoted],
      ["'https://event-writeups.example'", `'${url.replace(/\/$/, '')}'`],
      ['toBaseUrl(process.env.BASE_URL)', `toBaseUrl(process.env.BASE_URL ?? '${baseUrl}')`],
      [/ *\{ to: '\/plugin', .*\n/g, ''],
      [", 'pluginPage'", ''],
      ['Images drawn and rendered for this blog. Built', 'Built'],
    ),
    edit('src/home/Home/index.tsx', [
      /\n {8}<div>\n {10}<Heading as="h2">Have a Docusaurus blog\?[\s\S]*?<\/div>/,
      '',
    ]),
    edit('src/types.d.ts', [/\n\/\*\* What src\/pluginPage[\s\S]*$/, '']),
    ['static/site.webmanifest', manifest(read('static/site.webmanifest'), name)],
    ['package.json', packageText(read('package.json'), name)],
    ...KEPT_DOCS.map((file) => [`docs/${file}`, ownGuide(read(`docs/${file}`), url, baseUrl)]),
  ]);
}

/** Removes links to deleted pages from a page; links to guide pages lead to the online guide. */
function ownGuide(text, url) {
  return (
    text
      .replace(/^.*\(\/about-these-examples\).*\n/gm, '')
      .replace(/^<!-- Made by .* -->\n\n/m, '')
      .replace(/\]\(\.\/([\w/-]+)\.md(#[\w-]+)?\)/g, (link, page, anchor = '') =>
        KEPT_DOCS.includes(`${page}.md`)
          ? link
          : `](${GUIDE}/${page.replace(/\/index$/, '')}${anchor})`,
      )
      // Links to pages of this blog's own events and posts.
      .replace(/\[([^\]]+)\]\(\/(?:events|talks|speakers|blog)\/[^)]*\)/g, '$1')
      .replaceAll('](/plugin)', '](https://event-writeups.github.io/plugin)')
      .replaceAll('https://event-writeups.example', url.replace(/\/$/, ''))
  );
}

function manifest(text, name) {
  return `${JSON.stringify({ ...JSON.parse(text), name, short_name: name }, null, 2)}\n`;
}

/** The package keeps its name, because the config finds the plugin by it. */
function packageText(text, name) {
  const { scripts, keywords, homepage, bugs, repository, ...others } = JSON.parse(text);
  const gone = /^(?:bench|test:|docs$|verify$|prepack$|pretest$|fresh$)/;
  return `${JSON.stringify(
    {
      ...others,
      description: `${name}, a blog of event write-ups`,
      private: true,
      scripts: {
        ...Object.fromEntries(Object.entries(scripts).filter(([key]) => !gone.test(key))),
        pretest: 'node scripts/compile.mjs',
      },
    },
    null,
    2,
  )}\n`;
}

/**
 * @throws {Error} if a file no longer contains a text to replace, because this script wasn't
 * updated
 */
function replaced(text, from, to, file) {
  const made = text.replace(from, () => to);
  if (made === text) throw new Error(`${file} has no ${from}.`);
  return made;
}

// Prints the security headers of the built blog for a host: `npm run --silent headers -- nginx`.
// Docusaurus writes a script into its pages, and a policy allows it by its hash, which changes with
// updates and with the site's address. So the hash is read from the build, and so are the hosts of
// players and images. A script that 404.html doesn't have may come from the text of a post: then no
// policy is printed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'parse5';

const FORMATS = { nginx, netlify, apache, json };

/**
 * An address may have a semicolon, a quotation mark or an asterisk in its host, which would add a
 * directive to the policy, end a line of the server's configuration or allow all hosts.
 */
const ORIGIN = /^https?:\/\/(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/;

const [format, folder = 'build'] = process.argv.slice(2);
if (!Object.hasOwn(FORMATS, format ?? ''))
  fail(`Say for which host: ${Object.keys(FORMATS).join(', ')}.`);
if (!existsSync(path.join(folder, 'index.html')))
  fail(`There’s no built site in ${folder}: npm run build makes one.`);
if (!existsSync(path.join(folder, '404.html')))
  fail(`There’s no 404.html in ${folder}, which says which scripts all pages have.`);
console.log(FORMATS[format](headersFor(inUse(folder))));

function headersFor({ scripts, styles, pictureHosts, playerHosts }) {
  const policy = {
    'default-src': ["'self'"],
    'script-src': ["'self'", ...scripts],
    'style-src': ["'self'", ...styles],
    // The colours of code, and React's measurements, are style attributes, which can't run code.
    'style-src-attr': ["'unsafe-inline'"],
    // Small images and the icons of the style sheet are inlined into the files that use them.
    'img-src': ["'self'", 'data:', ...pictureHosts],
    // Without it, `default-src` prevents other hosts from playing a video.
    ...(playerHosts.size > 0 && { 'frame-src': ["'self'", ...playerHosts] }),
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  };
  return {
    'Content-Security-Policy': Object.entries(policy)
      .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
      .join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
  };
}

/**
 * Returns the hashes of the scripts and styles that all pages have, and the hosts of their images
 * and players, in the order of first use. It reads all pages together, because a policy applies
 * while a reader goes from page to page.
 */
function inUse(dir) {
  const scripts = new Set(scriptsIn(readPage(dir, '404.html')).map(hash));
  const styles = new Set();
  const pictureHosts = new Set();
  const playerHosts = new Set();
  const add = (origins, page, hosts) => {
    for (const origin of origins) {
      if (!ORIGIN.test(origin))
        fail(`${page} has an address with a host that can’t exist: ${origin}`);
      hosts.add(origin);
    }
  };
  for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.html')) continue;
    const page = readPage(dir, name);
    const unknown = scriptsIn(page).find((script) => !scripts.has(hash(script)));
    if (unknown !== undefined)
      fail(
        `${name} has a script that 404.html doesn't have: ${unknown.trim().slice(0, 80)}\nOnly scripts that all pages have are allowed.`,
      );
    visit(page, (element) => {
      const attributes = attributesOf(element);
      if (element.tagName === 'style') styles.add(hash(textOf(element)));
      const { src, srcset, poster } = attributes;
      const isPicture = ['img', 'source'].includes(element.tagName);
      const pictures = isPicture ? [element.tagName === 'img' ? src : '', srcset] : [poster];
      add(pictures.flatMap(hostsIn), name, pictureHosts);
      // The attribute on the theme's button names the host that plays after a click.
      const player = element.tagName === 'iframe' ? src : attributes['data-player'];
      add(hostsIn(player), name, playerHosts);
    });
  }
  return { scripts, styles, pictureHosts, playerHosts };
}

function readPage(dir, name) {
  return parse(readFileSync(path.join(dir, name), 'utf8'));
}

/** Returns the inline scripts of a page, without linked data, which browsers don't run. */
function scriptsIn(page) {
  const found = [];
  visit(page, (element) => {
    const { src, type } = attributesOf(element);
    if (element.tagName === 'script' && src === undefined && isCode(type))
      found.push(textOf(element));
  });
  return found;
}

function attributesOf({ attrs }) {
  return Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
}

function textOf({ childNodes }) {
  return childNodes.map(({ value }) => value ?? '').join('');
}

/** Returns the origins of other hosts in the value of a `src` or `srcset`. */
function hostsIn(value = '') {
  const addresses = [...value.matchAll(/(?:^|,)\s*((?:https?:)?\/\/[^\s,]+)/gi)];
  return addresses
    .map(([, address]) => (address.startsWith('//') ? `https:${address}` : address))
    .flatMap((address) => originOf(address) ?? []);
}

/** Returns `undefined` if it isn't an address. */
function originOf(address) {
  try {
    return new URL(address).origin;
  } catch {
    return undefined;
  }
}

function visit(node, see) {
  if (node.tagName) see(node);
  for (const child of node.childNodes ?? []) visit(child, see);
}

function isCode(type = '') {
  return type === '' || /^(?:module|(?:text|application)\/javascript)$/i.test(type);
}

function hash(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * For a `server` block. A `location` with its own `add_header` inherits none of these headers, so
 * it has to include them.
 */
function nginx(headers) {
  return Object.entries(headers)
    .map(([name, value]) => `add_header ${name} "${value}" always;`)
    .join('\n');
}

/** For Netlify and Cloudflare Pages: the file `_headers` of the published folder. */
function netlify(headers) {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  const assets = ['/assets/*', '  Cache-Control: public, max-age=31536000, immutable'];
  return ['/*', ...lines, '', ...assets].join('\n');
}

/** For the site's configuration or its `.htaccess`; it needs mod_headers. */
function apache(headers) {
  return Object.entries(headers)
    .map(([name, value]) => `Header always set ${name} "${value}"`)
    .join('\n');
}

function json(headers) {
  return JSON.stringify(headers, null, 2);
}

function fail(message) {
  console.error(message);
  process.exit(2);
}

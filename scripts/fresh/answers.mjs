import { cancel, confirm, isCancel, text } from '@clack/prompts';

/** Returns the problems with the answers, one sentence each. */
export function problemsOf({ name = '', url = '', author = '', baseUrl = '/' }) {
  return [
    ...(name.trim() === '' ? ['Name the blog: --name "Harbour Notes".'] : []),
    ...(UNFIT.test(name + author) ? ['--name and --author are one line, without \\ and <.'] : []),
    ...(isOrigin(url) ? [] : ['Give its address without a path: --url https://example.com.']),
    ...(/^\/(?:[\w.-]+\/)*$/.test(baseUrl) ? [] : ['--base-url starts and ends with a slash.']),
    ...(author.trim() === '' ? ['Name the first author: --author "Ines Duarte".'] : []),
  ];
}

/** Asks for everything that isn't given as an option, and whether to begin. */
export async function askAnswers(given) {
  const ask = async (message, placeholder, key) =>
    given[key] ?? answered(await text({ message, placeholder, validate: checked(key) }));
  const name = await ask('What’s the blog called?', 'Harbour Notes', 'name');
  const address =
    given.url ?? (await ask('What’s its address?', 'https://example.com/notes/', 'address'));
  const { origin, pathname } = new URL(address);
  const author = await ask('Who’s its first author?', 'Ines Duarte', 'author');
  const message = 'Remove this blog’s posts, images, events, authors and tests?';
  if (!answered(await confirm({ message, initialValue: false }))) stop();
  const baseUrl = given.url ? given.baseUrl : pathname.replace(/\/?$/, '/');
  return { ...given, name, author, url: given.url ?? origin, baseUrl };
}

function checked(key) {
  return (value = '') => {
    if (key === 'address')
      return isOrigin(parsed(value)?.origin ?? '') ? undefined : 'For example https://example.com';
    if (UNFIT.test(value)) return 'Without \\ and <, please.';
    return value.trim() === '' ? 'It needs one.' : undefined;
  };
}

function isOrigin(url) {
  const plain = url.replace(/\/$/, '');
  return parsed(url)?.origin === plain && ORIGIN.test(plain);
}

function parsed(url) {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}

function answered(answer) {
  return isCancel(answer) ? stop() : answer;
}

function stop() {
  cancel('Nothing was changed.');
  process.exit(130);
}

/**
 * Docusaurus writes a title into JavaScript and into scripts of its pages, where a backslash or the
 * end of a script would have another meaning.
 */
const UNFIT = /[\p{Cc}\u2028\u2029\\<]/u;

/** The host of an address may contain quotes, which would end a text in the config. */
const ORIGIN = /^https?:\/\/(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/;

import type { Reference } from '../references/reference.ts';
import type { Rule } from '../rule.ts';
import { pathBetween } from '../site/paths.ts';

export const fileName: Rule = {
  id: 'file-name',
  severity: 'error',
  summary:
    'A post, or a file that a post references, whose name contains a character that the bundler can’t handle.',
  why: 'The bundler treats #, ?, ! and \\ as part of a request. The build stops and doesn’t name the post.',
  examples: {
    bad: [
      {
        title: 'A post',
        files: { 'blog/c#-meetup.md': '⟦---⟧\nauthors: saim\n---\n\nText\n' },
        says: [
          {
            message: 'The name c#-meetup.md has a "#", which stops the build.',
            help: 'Rename the file to c-meetup.md.',
          },
        ],
      },
      {
        title: 'Its folder',
        files: { 'blog/what now?/index.md': '⟦---⟧\nauthors: saim\n---\n\nText\n' },
        says: [
          {
            message: 'The name what now? has a "?", which stops the build.',
            help: 'Rename the folder to what now.',
          },
        ],
      },
      {
        title: 'An image',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\n![The hall](⟦./hall!.png⟧)\n',
          'blog/hall!.png': '',
        },
        says: [
          {
            message: 'The name hall!.png has a "!", which stops the build.',
            help: 'Rename the file to hall.png, here as well.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Spaces and brackets',
        files: {
          'blog/half full [really].md': '---\nauthors: saim\n---\n\nText\n',
        },
      },
    ],
  },
  checkPost({ post, images, links, blog }, report) {
    const found = findName(post.source.file, IN_POSTS);
    if (found) report({ range: undefined, ...words(found, '') });
    for (const { reference, verdict } of [...images, ...links]) {
      if (verdict.status !== 'found' || !verdict.path) continue;
      // A path that reaches the browser unchanged never reaches the bundler.
      if (!isBundled(reference) || (reference.isPicture && blog.isTransformed)) continue;
      if (!IN_FILES.test(verdict.path)) continue;
      const request = findName(pathBetween(post.filePath, verdict.path), IN_FILES);
      if (request) report({ range: reference.range, ...words(request, ', here as well') });
    }
  },
};

/** The first segment of a path that contains one of these characters. */
function findName(file: string, characters: RegExp): FoundName | undefined {
  if (!characters.test(file)) return undefined;
  const names = file.split('/');
  const index = names.findIndex((name) => characters.test(name));
  const name = names[index];
  const [character] = (name && characters.exec(name)) ?? [];
  if (name === undefined || character === undefined) return undefined;
  return { name, character, isFolder: index < names.length - 1 };
}

function words({ name, character, isFolder }: FoundName, where: string): Words {
  const plain = plainName(name);
  const to = plain === '' ? '' : ` to ${plain}`;
  return {
    message: `The name ${name} has ${INVISIBLE[character] ?? `a "${character}"`}, which stops the build.`,
    help: `Rename the ${isFolder ? 'folder' : 'file'}${to}${where}.`,
  };
}

/** The same name without these characters. Between words, a hyphen replaces them. */
function plainName(name: string): string {
  return name
    .replaceAll('\u200b', '')
    .replace(/(?<=[\p{L}\p{N}])[#?!\\]+(?=[\p{L}\p{N}])/gu, '-')
    .replace(/[#?!\\]+/g, '')
    .trim();
}

/** Tried with Rspack and webpack: all other ASCII characters work. */
const IN_POSTS = /[#?!\\\u200b]/;

/** Docusaurus escapes `#` when it requests an image or a file. */
const IN_FILES = /[!\\]/;

/** The bundler uses it as an escape. */
const INVISIBLE: Record<string, string> = { '\u200b': 'an invisible zero-width space' };

function isBundled({ resolvedBy, form }: Reference): boolean {
  return resolvedBy === 'bundled' || resolvedBy === 'module' || form === 'md-link';
}

interface FoundName {
  name: string;
  character: string;
  isFolder: boolean;
}

interface Words {
  message: string;
  help: string;
}

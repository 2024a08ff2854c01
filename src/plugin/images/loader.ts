import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import { bytesOf } from '../check/pictures/bytes.ts';
import { factsOf } from '../check/pictures/facts.ts';
import { LARGEST_PICTURE } from '../check/pictures/largestPicture.ts';
import { readWhole, TooLarge } from '../files/openFile.ts';
import { encodePicture } from './encode.ts';
import { isReallyOfSite, type PictureSite, siteByKey } from './pictureSite.ts';

/**
 * The bundler's loader of images, for webpack and Rspack. The query contains the key of a site, and
 * the files that a post may mean. The module describes how the image is published, or is `null` if
 * none of the files exist.
 *
 * It reports nothing: the check ran before the bundler. An image that can't be encoded is published
 * unchanged.
 */
export default function pictureLoader(this: LoaderContext): void {
  const done = this.async();
  loadPicture(this).then(
    (code) => done(null, code),
    (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
  );
}

async function loadPicture(context: LoaderContext): Promise<string> {
  const query = new URLSearchParams(context.query);
  const site = siteByKey(query.get('site') ?? '');
  if (!site) throw new Error('The plugin docusaurus-plugin-event-writeups isn’t set up.');
  const file = findFile(query.getAll('file'), site, context);
  const content = file && readPicture(file, site, context);
  if (!file || !content) return 'export default null;\nexport const src = undefined;\n';
  const isProduction = context.mode === 'production' && site.images.encode;
  const refuse = (reason: string) => {
    // Bundlers show which post requested it.
    context.emitWarning(
      new Error(
        `event-writeups: ${path.relative(site.dir, file)} is published as it is: ${reason}`,
      ),
    );
    return undefined;
  };
  const published = isProduction
    ? await encodePicture(content, site, refuse, path.basename(file))
    : undefined;
  // Both compilers need the addresses; one of them writes the files.
  const emit = (name: string, bytes: Buffer) => {
    if (context._compiler?.name !== 'server') context.emitFile(`${FOLDER}${name}`, bytes);
  };
  const name = publishedName(file);
  if (!published) {
    const { width, height } = factsOf(bytesOf(content));
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
    const original = `${name}-${hash}${path.extname(file)}`;
    emit(original, content);
    return moduleCode(original, { width, height });
  }
  const { hash, width, height, sources, files } = published;
  const stem = `${name}-${hash}`;
  for (const variant of files) emit(stem + variant.name, readWhole(variant.path, LARGEST_PICTURE));
  return moduleCode(stem + files[0].name, { width, height, stem, sources });
}

/**
 * The first of the files that exists. A missing one may be created later, and then takes precedence. A link that
 * leads out of the site doesn't count: with it, a pull request could publish files of the build machine.
 */
function findFile(names: string[], site: PictureSite, context: LoaderContext): string | undefined {
  return names
    .map((name) => path.resolve(site.dir, name))
    .find((file) => {
      const stats = statSync(file, { throwIfNoEntry: false });
      const isThere = stats?.isFile() === true && isReallyOfSite(file, site);
      if (isThere) context.addDependency(file);
      else context.addMissingDependency(file);
      return isThere;
    });
}

/** A file that has been deleted, or that can't or shouldn't be encoded, isn't published. */
function readPicture(file: string, site: PictureSite, context: LoaderContext): Buffer | undefined {
  try {
    return readWhole(file, LARGEST_PICTURE);
  } catch (error) {
    const name = path.relative(site.dir, file);
    if (error instanceof TooLarge)
      context.emitWarning(
        new Error(`event-writeups: ${name} isn’t published: it has ${error.message}.`),
      );
    return undefined;
  }
}

/**
 * Addresses start with the bundler's public path, which is right under any base path and in every
 * locale.
 */
function moduleCode(name: string, { stem, ...facts }: ModuleFacts): string {
  const address = (file: string) => `__webpack_public_path__ + ${JSON.stringify(FOLDER + file)}`;
  const stemCode = stem === undefined ? '' : ` stem: ${address(stem)},`;
  return `export const src = ${address(name)};
export default { src,${stemCode} ...${JSON.stringify(facts)} };
`;
}

/** The part of a file name that's safe on every server and in every shell. */
function publishedName(file: string): string {
  const plain = path
    .parse(file)
    .name.normalize('NFC')
    .replace(/[^\p{L}\p{N}_-]+/gu, '-')
    .slice(0, 60);
  return plain === '' ? 'picture' : plain;
}

/** Docusaurus publishes images there too. */
const FOLDER = 'assets/images/';

interface ModuleFacts {
  width: number | undefined;
  height: number | undefined;
  stem?: string;
  sources?: unknown;
}

/** The part of a loader's context that's used here, in both bundlers. */
interface LoaderContext {
  /** The query, including its question mark. */
  query: string;
  mode?: string;
  /** Docusaurus names its compilers this way (utils/src/webpackUtils.ts). */
  _compiler?: { name?: string };
  async(): (error: Error | null, code?: string) => void;
  addDependency(file: string): void;
  addMissingDependency(file: string): void;
  emitFile(name: string, content: Buffer): void;
  emitWarning(warning: Error): void;
}

import path from 'node:path';
import { isInside } from '../check/site/paths.ts';
import type { Session } from './session.ts';

/**
 * A plugin for Rspack and webpack that runs the check whenever the bundler sees a change, and makes it see every
 * change that matters: in posts, the authors and tags files, images, and files that don't exist yet. Caches can't
 * skip it, as they'd skip findings of a loader or a remark plugin.
 *
 * @param folders absolute; only these are watched recursively, not other files that the check read: the bundler
 * would also watch everything below those, including its own output
 * @param afterBuild called after each build
 */
export function createBundlerPlugin(
  session: Session,
  folders: readonly string[],
  afterBuild: () => void,
): BundlerPlugin {
  // The first change may hide others in the same folder: those of the moment before the bundler watched it.
  let isWatching = false;
  return {
    apply(compiler) {
      // This runs at the first change, before the bundler waits for more, so that our output comes
      // before Docusaurus's own.
      compiler.hooks.invalid.tap(NAME, (file) => {
        if (file) session.update(new Set([file, path.dirname(file)]));
      });
      compiler.hooks.watchRun.tap(NAME, ({ modifiedFiles, removedFiles }) => {
        const touched = new Set([...(modifiedFiles ?? []), ...(removedFiles ?? [])]);
        // At the start nothing counts as changed, but time has passed.
        const isKnown =
          touched.size > 0 && isWatching && folders.every((folder) => isExplained(folder, touched));
        session.update(isKnown ? withFolders(touched) : undefined);
        isWatching ||= touched.size > 0;
      });
      compiler.hooks.afterCompile.tap(NAME, (compilation) => {
        // Other plugins run their own compilations inside.
        if (compilation.compiler !== compiler) return;
        const { files, missing, folders: listed } = session.seen();
        const isWatchedWhole = (dir: string) => folders.some((folder) => isInside(dir, folder));
        compilation.fileDependencies.addAll(files);
        compilation.missingDependencies.addAll(missing);
        compilation.contextDependencies.addAll(listed.filter(isWatchedWhole));
      });
      compiler.hooks.done.tap(NAME, afterBuild);
    },
  };
}

/**
 * Whether it's known what changed in a folder. If a file is saved before the bundler watches it, just after a start, the bundler
 * only reports the folder.
 */
function isExplained(folder: string, touched: ReadonlySet<string>): boolean {
  return (
    !touched.has(folder) || [...touched].some((file) => file !== folder && isInside(file, folder))
  );
}

function withFolders(files: ReadonlySet<string>): Set<string> {
  return new Set([...files, ...[...files].map((file) => path.dirname(file))]);
}

const NAME = 'event-writeups';

export interface BundlerPlugin {
  apply(compiler: Compiler): void;
}

/** The common part of Rspack's compiler and webpack's. */
interface Compiler {
  hooks: {
    invalid: Hook<[file: string | null]>;
    watchRun: Hook<[compiler: ChangedFiles]>;
    afterCompile: Hook<[compilation: Compilation]>;
    done: Hook<[]>;
  };
}

interface Hook<Values extends unknown[]> {
  tap(name: string, listener: (...values: Values) => void): void;
}

/** Absolute paths, including those of folders that are watched as a whole. */
interface ChangedFiles {
  modifiedFiles?: ReadonlySet<string> | undefined;
  removedFiles?: ReadonlySet<string> | undefined;
}

interface Compilation {
  compiler: unknown;
  fileDependencies: Paths;
  contextDependencies: Paths;
  missingDependencies: Paths;
}

interface Paths {
  addAll(paths: readonly string[]): unknown;
}

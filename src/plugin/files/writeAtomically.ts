import { randomUUID } from 'node:crypto';
import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Replaces a file's content so that it is old or new at every moment, never half: the content goes to a new file beside
 * it, which then takes its name. A link stays a link, and the mode stays.
 *
 * @throws what the file system throws; the old content is then still there
 */
export function writeAtomically(file: string, content: string | Uint8Array): void {
  const target = existing(file) ?? file;
  const stats = statSync(target, { throwIfNoEntry: false });
  const mode = stats?.mode;
  // A pipe or a terminal, as /dev/stdout is one: nobody else is to have its name.
  if (stats && !stats.isFile()) {
    writeFileSync(target, content);
    return;
  }
  const fresh = temporaryName(target);
  try {
    writeFileSync(fresh, content, { flag: 'wx' });
    // Not as an option above: the umask would take from it.
    if (mode !== undefined) chmodSync(fresh, mode);
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

/** A name beside a file that nobody else has, and that no glob of a blog takes for a post. */
export function temporaryName(file: string): string {
  const unique = `${process.pid}-${randomUUID().slice(0, 8)}`;
  return path.join(path.dirname(file), `.${path.basename(file)}.${unique}.tmp`);
}

function existing(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}

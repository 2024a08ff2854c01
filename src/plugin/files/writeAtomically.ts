import { randomUUID } from 'node:crypto';
import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Replaces a file's content atomically: the content is written to a new file beside it, which is then renamed. A
 * link stays a link, and the mode stays the same.
 *
 * @throws any file system error; the old content is then still there
 */
export function writeAtomically(file: string, content: string | Uint8Array): void {
  const target = existing(file) ?? file;
  const stats = statSync(target, { throwIfNoEntry: false });
  const mode = stats?.mode;
  // A pipe or a terminal, such as /dev/stdout, must keep its name.
  if (stats && !stats.isFile()) {
    writeFileSync(target, content);
    return;
  }
  const fresh = temporaryName(target);
  try {
    writeFileSync(fresh, content, { flag: 'wx' });
    // Not as an option above, because the umask would remove bits from it.
    if (mode !== undefined) chmodSync(fresh, mode);
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

/** An unused name beside a file, which no glob of a blog treats as a post. */
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

import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';

export const FOLDER = (file: string): void => void mkdirSync(file);

export const HOLE = (file: string): void => {
  writeFileSync(file, '');
  truncateSync(file, 10_000_000_000);
};

/** Things that may replace a file, and could be endless, block, or fill the memory. */
export const TRAPS: [string, (file: string) => void][] = [
  ['a device without an end', (file) => symlinkSync('/dev/zero', file)],
  ['a pipe that nobody writes to', (file) => void execFileSync('mkfifo', [file])],
  ['a folder', FOLDER],
  ['a hole of ten gigabytes', HOLE],
];

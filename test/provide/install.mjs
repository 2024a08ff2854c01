import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Tries ways to install something, and says on standard error what it does.
 *
 * @param what what is installed, for people
 * @param ways each a list of commands, tried in turn until one of them leads to something that works
 * @param find looks whether it's there now
 * @returns what `find` found, or why each way failed
 */
export async function install(what, ways, find) {
  const failures = [];
  for (const { from, commands } of ways) {
    console.error(`There’s no ${what} here. Installing ${from}…`);
    try {
      for (const [command = '', ...words] of commands)
        await run(command, words, { env: ENVIRONMENT, maxBuffer: 64 * 1024 * 1024 });
      const found = await find();
      if (found) return { found, failures };
      failures.push(`${from} was installed and doesn't work`);
    } catch (error) {
      failures.push(`installing ${from} failed: ${reasonOf(error)}`);
    }
  }
  return { found: undefined, failures };
}

/** Debian packages, where we may install some. */
export function debianPackage(...names) {
  if (!mayInstall()) return [];
  const commands = [
    [...asRoot, 'apt-get', 'update', '-qq'],
    [...asRoot, 'apt-get', 'install', '-qq', '-y', '--no-install-recommends', ...names],
  ];
  return [{ from: `${names.join(' and ')} with apt-get`, commands }];
}

/** On Debian and its kin, as root or with a `sudo` that asks for no password. */
export function mayInstall() {
  return succeeds([...asRoot, 'apt-get', '--version']);
}

/** Whether a command is there and ends well. */
export function succeeds([command = '', ...words]) {
  try {
    execFileSync(command, words, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The line that says why, out of all that a program prints when it fails. */
function reasonOf({ stderr, message }) {
  const lines = (stderr || message).split('\n').map((line) => line.trim());
  const reason = lines.find((line) => /^(?:E|ERROR|Error): /.test(line));
  return reason ?? lines.findLast((line) => /\w/.test(line)) ?? 'no reason given';
}

const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
const ENVIRONMENT = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Tries several ways to install something, and reports them on standard error.
 *
 * @param what its name for people
 * @param ways each a list of commands, tried in turn until one works
 * @param find checks whether it's there now
 * @returns the result of `find`, or why each way failed
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

/** Debian packages, if they may be installed. */
export function debianPackage(...names) {
  if (!mayInstall()) return [];
  const commands = [
    [...asRoot, 'apt-get', 'update', '-qq'],
    [...asRoot, 'apt-get', 'install', '-qq', '-y', '--no-install-recommends', ...names],
  ];
  return [{ from: `${names.join(' and ')} with apt-get`, commands }];
}

/** On Debian and derivatives, as root or with a `sudo` that needs no password. */
export function mayInstall() {
  return succeeds([...asRoot, 'apt-get', '--version']);
}

/** Whether a command exists and succeeds. */
export function succeeds([command = '', ...words]) {
  try {
    execFileSync(command, words, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Returns the line with the reason from the output of a failed program. */
function reasonOf({ stderr, message }) {
  const lines = (stderr || message).split('\n').map((line) => line.trim());
  const reason = lines.find((line) => /^(?:E|ERROR|Error): /.test(line));
  return reason ?? lines.findLast((line) => /\w/.test(line)) ?? 'no reason given';
}

const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
const ENVIRONMENT = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

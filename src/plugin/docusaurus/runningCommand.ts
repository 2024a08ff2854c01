import type { I18n } from '@docusaurus/types';

/** Returns which of Docusaurus's commands is running; empty if something else calls Docusaurus. */
export function runningCommand(): string {
  return process.argv.slice(2).find((word) => !word.startsWith('-')) ?? '';
}

/** Whether a command publishes something. */
export function isBuild(command: string): boolean {
  return command === 'build' || command === 'deploy';
}

/**
 * The locales to check, and the one that's built first. A build creates all of them, or those after `--locale`,
 * which plugins don't get. If the command line doesn't tell (`start`, a script that calls Docusaurus), each is
 * checked as it's loaded.
 */
export function localesOfRun({ currentLocale, defaultLocale, locales }: I18n): LocalesOfRun {
  if (!isBuild(runningCommand())) return { judged: [currentLocale], first: currentLocale };
  const chosen = process.argv.flatMap((word, index, words) => {
    if (word === '--locale' || word === '-l') return [words[index + 1] ?? ''];
    return /^(?:--locale=|-l(?=[^-]))(.+)/.exec(word)?.slice(1) ?? [];
  });
  const built = chosen.length > 0 ? chosen : locales;
  return {
    judged: locales.filter((locale) => built.includes(locale)),
    first: built.includes(defaultLocale) ? defaultLocale : (built[0] ?? currentLocale),
  };
}

export interface LocalesOfRun {
  judged: string[];
  first: string;
}

import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Report } from '../check/check.ts';
import type { Diagnostic } from '../check/diagnostic.ts';
import { isAtLeast } from '../check/site/docusaurusVersion.ts';
import type { Site } from '../check/site/site.ts';
import type { Session } from './session.ts';

/**
 * Hides Docusaurus's output about a problem that a session has just reported with its line: the stack of a blog
 * that can't be loaded or a post that MDX can't compile, each of which is printed twice, and warnings that come
 * back with every save. Anything that the session didn't find is printed as usual.
 *
 * @param site the site of the session
 * @param output where Docusaurus prints: the console, except in tests
 */
export function quietDocusaurus(
  session: Session,
  site: Pick<Site, 'dir' | 'docusaurus'>,
  output: Pick<Console, 'error' | 'warn'> = console,
): void {
  known.set(output, {
    session,
    siteDir: site.dir,
    reload: isAtLeast(site.docusaurus, '3.2') ? RELOAD : OLD_RELOAD,
  });
  if (patched.has(output)) return;
  patched.add(output);
  let isStackNext = false;
  for (const method of ['error', 'warn'] as const) {
    const print = output[method];
    output[method] = (...values: unknown[]) => {
      const current = known.get(output);
      const [first] = values;
      const isStack = isStackNext && first instanceof Error;
      isStackNext = false;
      if (isStack) return;
      const said = current && typeof first === 'string' ? sayLess(first, current) : undefined;
      if (said === undefined) print.apply(output, values);
      else if (said !== '') print.call(output, said);
      else isStackNext = RELOAD.test(plain(String(first)));
    };
  }
}

/**
 * Returns the rest of a message; `undefined` if it isn't about something that the session found.
 */
function sayLess(text: string, { session, siteDir, reload }: Current): string | undefined {
  const message = plain(text);
  if (reload.test(message)) {
    // The file was saved a moment ago, and the bundler may not have told the session yet.
    session.update();
    return session.report().diagnostics.some(({ stopsLoading }) => stopsLoading) ? '' : undefined;
  }
  const report = session.report();
  if (message.includes(COMPILATION) || message.includes(YAML_FAULT)) {
    const parts = text.split(SEPARATOR);
    const left = parts.filter(
      (part) => !isReported(part, siteDir, report) && !isReportedYaml(plain(part), report),
    );
    return left.length < parts.length ? left.join('\n\n') : undefined;
  }
  const unreadable = UNREADABLE.exec(message);
  if (unreadable) {
    const [, file] = unreadable;
    const isSaid = report.diagnostics.some(
      (found) => found.stopsLoading && (!file || path.resolve(siteDir, found.file) === file),
    );
    return isSaid ? '' : undefined;
  }
  const warning = WARNINGS.find(({ pattern }) => pattern.test(message));
  return warning && isSaidBy(report, warning, message) ? '' : undefined;
}

/** Whether the session found the reason why a post can't be compiled. */
function isReported(part: string, siteDir: string, { diagnostics }: Report): boolean {
  const message = plain(part);
  const absolute = COMPILED_FILE.exec(message)?.[1];
  if (absolute === undefined) return false;
  const file = path.relative(siteDir, absolute).split(path.sep).join('/');
  const lines = [...message.matchAll(POSITION)].map(([, line]) => Number(line));
  return diagnostics.some(
    (found) =>
      found.severity === 'error' &&
      found.file === file &&
      // The line where MDX notices a problem may be far from the line where it starts.
      (found.rule === 'post-unreadable' || lines.includes(found.line)),
  );
}

/** Whether the session found the front matter that isn't YAML. The error names no file, but shows lines of it. */
function isReportedYaml(part: string, { diagnostics, sources }: Report): boolean {
  if (!part.includes(YAML_FAULT)) return false;
  const shown = [...part.matchAll(SHOWN_LINE)].filter(([, , text]) => text !== '');
  const hasLines = (file: string) => {
    const lines = sources.get(file)?.text.split(/\r?\n/) ?? [];
    return (
      shown.length > 0 && shown.every(([, number, text]) => lines[Number(number) - 1] === text)
    );
  };
  return diagnostics.some(({ stopsLoading, file }) => stopsLoading && hasLines(file));
}

/** Whether every file in a warning has a finding of the rule, or the blog as a whole has one. */
function isSaidBy({ diagnostics }: Report, { rule, files }: Warning, message: string): boolean {
  const found = diagnostics.filter((one: Diagnostic) => one.rule === rule);
  const named = [...message.matchAll(files)].flatMap(([, file]) => file ?? []);
  return (
    named.length > 0 &&
    named.every((file) => found.some((one) => one.file === file || one.file.endsWith(`/${file}`)))
  );
}

const plain = stripVTControlCharacters;

/** core/src/commands/start/utils.ts; the error comes next. */
const RELOAD =
  /^\[ERROR\] Site plugin reload failure - Plugin (?:docusaurus-plugin-content-)?blog@/;
/** Before Docusaurus 3.2 the stack itself. */
const OLD_RELOAD = /^\[ERROR\] [\s\S]*[\\/]plugin-content-blog[\\/]lib[\\/]/;
const COMPILATION = 'MDX compilation failed for file "';
/** utils/src/markdownUtils.ts and plugin-content-blog/src/blogUtils.ts, before the blog fails to load. */
const UNREADABLE =
  /^\[ERROR\] Error while parsing (?:Markdown front matter\.|blog post file "([^"\n]+)")/;
const YAML_FAULT = 'YAMLException: ';
/** js-yaml/lib/snippet.js, behind the bundler's frame; the first line, `---`, is empty there. */
const SHOWN_LINE = /^[ \t│]*(\d+) \|[ ]?(.*)$/gm;
const COMPILED_FILE = /MDX compilation failed for file "([^"\n]+)"/;
const POSITION = /\((\d+):\d+(?:-\d+:\d+)?\)/g;
/** bundler/src/compiler.ts, with its colour. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the separator is coloured
const SEPARATOR = /\n\n(?:\u001b\[\d+m)?-{26}(?:\u001b\[\d+m)?\n\n/;

/** A tag may contain its start any number of times. */
const UNDEFINED_IN = /used in "?((?:(?!used in )[^"\n])+?)"? are not defined in /g;

/** plugin-content-blog and utils-validation: their messages when a blog is loaded. */
const WARNINGS: readonly Warning[] = [
  {
    rule: 'tag-unknown',
    pattern: /^\[WARNING\] Tags \[/,
    files: UNDEFINED_IN,
  },
  {
    rule: 'truncate-missing',
    pattern: /^\[WARNING\] Docusaurus found blog posts without truncation markers:/,
    files: /^- "(.+)"$/gm,
  },
  {
    rule: 'author-inline',
    pattern: /^\[WARNING\] Some blog authors used in /,
    files: UNDEFINED_IN,
  },
];

const patched = new WeakSet<object>();
const known = new WeakMap<object, Current>();

interface Warning {
  rule: string;
  pattern: RegExp;
  /** Matches the files in the warning. */
  files: RegExp;
}

/** Docusaurus creates the plugin again when its config changes. */
interface Current {
  session: Session;
  siteDir: string;
  /** Docusaurus's output when a blog can't be loaded. */
  reload: RegExp;
}

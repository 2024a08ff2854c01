import path from 'node:path';
import { checkSite, withDiagnostics } from '../check/check.ts';
import { relativePath } from '../check/site/paths.ts';
import type { Blog, Site } from '../check/site/site.ts';
import { didYouMean } from '../check/text/closestMatch.ts';
import { loadConfig } from '../docusaurus/loadConfig.ts';
import { readSite } from '../docusaurus/readSite.ts';
import { importEvent } from '../import/importEvent.ts';
import { ImportError, type Imported } from '../import/imported.ts';
import { type Answers, type Given, Refusal } from '../new/answers.ts';
import { type BlogFacts, readBlogFacts } from '../new/blogFacts.ts';
import { localDay } from '../new/days.ts';
import { answersFrom, missingFlags, readFlags } from '../new/flags.ts';
import { withImported } from '../new/importedEvent.ts';
import { nextSteps } from '../new/nextSteps.ts';
import { planPost } from '../new/plan.ts';
import { postSyntax } from '../new/postText.ts';
import { type Ask, askAnswers, Cancelled } from '../new/questions.ts';
import { printable } from '../report/printable.ts';
import { writeText } from '../report/text.ts';
import type { CommandOutput } from './commandOutput.ts';
import { readConfiguredOptions } from './configuredOptions.ts';
import { type NewCommandOptions, readNewOptions } from './newOptions.ts';
import { ownRulesOf } from './ownRulesOf.ts';
import { UsageError } from './usageError.ts';
import { writePost } from './writePost.ts';

/**
 * `event-writeups new`: starts a post. In a terminal, it asks questions if an option that it needs is missing.
 *
 * @returns the exit code: 0 post created, 1 created, but the check finds an error in it, 130 cancelled with Ctrl-C,
 * nothing created
 * @throws {UsageError | ConfigError} if nothing was written, with a one-line message
 */
export async function runNew(
  words: string[],
  output: CommandOutput,
  situation: Situation,
): Promise<number> {
  const options = readNewOptions(words);
  const imported = await importedBy(options);
  const siteDir = path.resolve(options.siteDir);
  const { file, config } = await loadConfig(siteDir);
  const site = readSite(config, siteDir, file);
  const configured = readConfiguredOptions(config, file);
  const { levels, frontMatter, house } = configured;
  const ownRules = await ownRulesOf(configured, siteDir, file);
  try {
    const { ask, now } = situation;
    const blog = await chooseBlog(site, options, ask);
    const facts = readBlogFacts(site, blog, localDay(now));
    const given = withImported(readFlags(options.flags, facts), imported?.event);
    const answers = await answer(given, facts, ask);
    const { file: newFile, images } = facts.placeOf(answers.slug);
    const syntax = postSyntax(newFile, site.markdown, blog);
    const plan = planPost(answers, facts, syntax, imported);
    writePost(plan, siteDir, site.repositoryDir);
    const postFile = relative(siteDir, newFile);
    const extended = plan.additions.map((addition) => relative(siteDir, addition.file));
    const steps = nextSteps(
      {
        file: postFile,
        slug: answers.slug,
        extended,
        images: relative(siteDir, images.dir),
        hasFolder: plan.folder !== undefined,
      },
      site,
      blog,
    );
    output.write(`${ask ? '\n' : ''}${steps.map(printable).join('\n')}\n`);
    for (const one of imported?.lost ?? []) output.note(`not carried over: ${one}`);
    const report = checkSite(site, { levels, house, ownRules, frontMatter, now });
    // Entries that were in those files before aren't this command's business, unless they break the
    // build.
    const own = report.diagnostics.filter(
      ({ file: at, severity }) =>
        at === postFile || (severity === 'error' && extended.includes(at)),
    );
    if (own.length > 0) {
      output.write(`\n${writeText(withDiagnostics(report, own), { color: output.color })}`);
    }
    return own.some(({ severity }) => severity === 'error') ? 1 : 0;
  } catch (error) {
    if (error instanceof Refusal) throw new UsageError(error.message);
    if (!(error instanceof Cancelled)) throw error;
    output.note('event-writeups: cancelled. Nothing was written.');
    return 130;
  }
}

async function importedBy({ from, name }: NewCommandOptions): Promise<Imported | undefined> {
  try {
    return from === undefined ? undefined : await importEvent(from, name);
  } catch (error) {
    if (error instanceof ImportError) throw new UsageError(error.message);
    throw error;
  }
}

function answer(given: Given, facts: BlogFacts, ask: Ask | undefined): Promise<Answers> | Answers {
  return ask && missingFlags(given, facts).length > 0
    ? askAnswers(given, facts, ask)
    : answersFrom(given, facts);
}

async function chooseBlog(
  { blogs, configFile }: Site,
  options: NewCommandOptions,
  ask: Ask | undefined,
): Promise<Blog> {
  const [only, ...others] = blogs;
  if (!only) throw new UsageError(`${configFile} has no blog to put a post in.`);
  const ids = blogs.map(({ id }) => id);
  const byId = (id: string) => blogs.find((blog) => blog.id === id);
  if (options.blog !== undefined) {
    const named = byId(options.blog);
    if (named) return named;
    throw new UsageError(
      `There’s no blog "${options.blog}". ${didYouMean(options.blog, ids) ?? `Blogs: ${ids.join(', ')}.`}`,
    );
  }
  if (others.length === 0) return only;
  const id = await ask?.choose({
    message: 'Which blog?',
    options: blogs.map((blog) => ({ value: blog.id, label: `${blog.id} (${blog.path})` })),
  });
  return byId(id ?? 'default') ?? only;
}

function relative(siteDir: string, file: string): string {
  return relativePath(siteDir, file);
}

/** Where and when the command runs. */
export interface Situation {
  now: Date;
  /** Undefined without a terminal, where questions are impossible. */
  ask: Ask | undefined;
}

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { readContent } from '../check/content.ts';
import { describeDataFileProblem } from '../check/frontMatter/dataFileMessages.ts';
import type { PublishedBlog } from '../check/published/publishedSite.ts';
import { positionAt } from '../check/text/source.ts';
import { loadConfig } from '../docusaurus/loadConfig.ts';
import { readSite } from '../docusaurus/readSite.ts';
import { jsonText } from '../report/jsonText.ts';
import { blogSchemas } from '../schema/index.ts';
import type { CommandOutput } from './commandOutput.ts';
import { readConfiguredOptions } from './configuredOptions.ts';
import { parseWords } from './parseWords.ts';
import { UsageError } from './usageError.ts';
import { refuseLinkOut, writeOutput } from './writeOutput.ts';

/**
 * `event-writeups schema`: JSON Schemas for editors, with this blog's real author and tag keys;
 * printed, or written to a folder as `front-matter.schema.json`, `authors.schema.json`,
 * `speakers.schema.json` and `tags.schema.json` (a second blog's files start with its id).
 *
 * @throws {UsageError | ConfigError}
 */
export async function runSchema(words: string[], output: CommandOutput): Promise<number> {
  const { siteDir, out } = readOptions(words);
  const { file, config } = await loadConfig(siteDir);
  const site = readSite(config, siteDir, file);
  if (site.blogs.length === 0)
    throw new UsageError(`${file} has no blog, so there’s nothing to describe.`);
  const { house } = readConfiguredOptions(config, file);
  const { localizedBlogs } = readContent(site);
  for (const line of unreadIn(localizedBlogs)) output.note(line);
  const schemas = site.blogs.flatMap((blog) => {
    const prefix = blog.id === 'default' ? '' : `${blog.id}.`;
    const made = blogSchemas(
      localizedBlogs.filter((localizedBlog) => localizedBlog.blog === blog),
      house,
    );
    return Object.entries(made).map(
      ([name, schema]) => [`${prefix}${name}.schema.json`, schema] as const,
    );
  });
  if (out === undefined) {
    output.write(jsonText(Object.fromEntries(schemas)));
    return 0;
  }
  refuseLinkOut(out, siteDir);
  try {
    mkdirSync(out, { recursive: true });
  } catch (error) {
    throw new UsageError(`${out} can’t be written: ${(error as NodeJS.ErrnoException).code}.`);
  }
  for (const [name, schema] of schemas)
    writeOutput(path.join(out, name), jsonText(schema), siteDir);
  return 0;
}

/** One line for each file whose keys can't be read. */
function unreadIn(localizedBlogs: readonly PublishedBlog[]): Set<string> {
  const files = localizedBlogs.flatMap(({ authors, speakers, tags }) => [authors, speakers, tags]);
  const lines = files.flatMap((file) => {
    if (!file?.problem) return [];
    const { message, range } = describeDataFileProblem(file.problem, file.source.text);
    const { line } = positionAt(file.source, range.start);
    return [`${file.source.file}:${line}: ${message} The schemas don’t contain its keys.`];
  });
  return new Set(lines);
}

function readOptions(words: string[]): { siteDir: string; out: string | undefined } {
  const { values, positionals } = parseWords('schema', words, { out: { type: 'string' } });
  if (positionals.length > 1)
    throw new UsageError(`Name only one site: "${positionals[1]}" is a second one.`);
  return { siteDir: path.resolve(positionals[0] ?? '.'), out: values.out };
}

import { readContent } from '../check/content.ts';
import { parseByDefault } from '../check/frontMatter/ownParser.ts';
import type { ParsedFrontMatter, Site } from '../check/site/site.ts';
import { isRecord } from '../check/text/values.ts';

/**
 * Runs the config's own `markdown.parseFrontMatter` for a synchronous check: it returns what's known so far, and
 * records what was asked. The default function that Docusaurus adds to a validated config doesn't count.
 */
export function askedParser(parse: unknown): Asked | undefined {
  if (typeof parse !== 'function' || parse.name === 'DEFAULT_PARSE_FRONT_MATTER') return undefined;
  const parser = parse as (file: object) => unknown;
  const known = new Map<string, { text: string; parsed: ParsedFrontMatter }>();
  const pending = new Map<string, Promise<void>>();

  function ask(filePath: string, text: string): ParsedFrontMatter | undefined {
    const last = known.get(filePath);
    if (last?.text !== text) pending.set(filePath, answer(filePath, text));
    // Until then, the previous answer for the file counts.
    return last?.parsed;
  }

  async function answer(filePath: string, text: string): Promise<void> {
    known.set(filePath, { text, parsed: await run(filePath, text) });
    pending.delete(filePath);
  }

  async function run(filePath: string, fileContent: string): Promise<ParsedFrontMatter> {
    const defaultParseFrontMatter = async (file: { fileContent: string }) =>
      parseByDefault(file.fileContent);
    try {
      const parsed: unknown = await parser({ filePath, fileContent, defaultParseFrontMatter });
      return isRecord(parsed) && isRecord(parsed.frontMatter) && typeof parsed.content === 'string'
        ? { frontMatter: parsed.frontMatter, content: parsed.content }
        : { fault: 'it returned no front matter and content' };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const [line = ''] = reason.trim().split(/\r?\n/, 1);
      return { fault: line.replace(/\.$/, '') || 'it threw an error without a message' };
    }
  }

  const settle = async () => {
    await Promise.all(pending.values());
  };
  return Object.assign(ask, { settle, awaits: () => pending.size > 0 });
}

/** Lets the config's own parser read every post, before a check that can't wait for it. */
export async function settleFrontMatter(site: Site): Promise<void> {
  const parser = site.markdown.parseFrontMatter;
  if (!parser || !('settle' in parser)) return;
  readContent(site);
  await (parser as Asked).settle();
}

interface Asked {
  (filePath: string, text: string): ParsedFrontMatter | undefined;
  settle(): Promise<void>;
  /** Whether a call is still without an answer. */
  awaits(): boolean;
}

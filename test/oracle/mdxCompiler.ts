import { createRequire } from 'node:module';
import { parse } from 'acorn';

const require = createRequire(import.meta.url);

/**
 * Creates the MDX compiler as Docusaurus configures it for a blog (mdx-loader/src/processor.ts),
 * with its preprocessing. The parts that resolve images and links are off here.
 */
export async function createCompiler(comments: boolean): Promise<Compiler> {
  const { createProcessors } = require('@docusaurus/mdx-loader/lib/processor.js') as Processors;
  const { default: preprocess } =
    require('@docusaurus/mdx-loader/lib/preprocessor.js') as Preprocessor;
  const markdownConfig = {
    format: 'detect',
    mermaid: false,
    emoji: true,
    mdx1Compat: { comments, admonitions: true, headingIds: true },
    anchors: { maintainCase: false },
    remarkRehypeOptions: undefined,
    hooks: { onBrokenMarkdownImages: () => undefined, onBrokenMarkdownLinks: () => undefined },
  };
  const options = {
    admonitions: true,
    markdownConfig,
    staticDirs: [],
    siteDir: '/site',
    removeContentTitle: true,
    remarkPlugins: [],
    rehypePlugins: [],
    beforeDefaultRemarkPlugins: [],
    beforeDefaultRehypePlugins: [],
  };
  const { mdProcessor, mdxProcessor } = await createProcessors({ options });
  return {
    async compile(text, filePath) {
      const content = preprocess({
        fileContent: text,
        filePath,
        markdownConfig,
        admonitions: true,
      });
      const processor = filePath.endsWith('.md') ? mdProcessor : mdxProcessor;
      try {
        const compiled = await processor.process({
          content,
          filePath,
          frontMatter: {},
          compilerName: 'client',
        });
        return bundled(compiled.content) ?? { code: compiled.content };
      } catch (error) {
        const { reason, message, place, line } = error as VFileMessage;
        const point = place?.start ?? place;
        const isAtEnd =
          message.startsWith('Unexpected end of file') ||
          (point?.offset !== undefined && content.slice(point.offset).trim() === '');
        return { reason: reason ?? message, line: point?.line ?? line, isAtEnd };
      }
    },
  };
}

/** Returns a bundler's error for the module from the loader (mdx-loader/src/loader.ts), if any. */
function bundled(compiled: string): Compiled | undefined {
  const code = `export const frontMatter = {};
export const contentTitle = undefined;
export {default as metadata} from './metadata.json';
export const assets = {};
${compiled}`;
  try {
    parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
    return undefined;
  } catch (error) {
    return { reason: (error as Error).message, line: undefined };
  }
}

export interface Compiler {
  /** @param filePath a name that ends in `.md` for CommonMark, in `.mdx` for MDX */
  compile(text: string, filePath: string): Promise<Compiled>;
}

export type Compiled =
  | { code: string }
  /** `line` is missing if the compiler gives none. */
  | { reason: string; line: number | undefined; isAtEnd?: boolean };

interface Processors {
  createProcessors(param: {
    options: unknown;
  }): Promise<Record<'mdProcessor' | 'mdxProcessor', Processor>>;
}

interface Processor {
  process(file: Record<string, unknown>): Promise<{ content: string }>;
}

interface Preprocessor {
  default(param: Record<string, unknown>): string;
}

interface VFileMessage {
  reason?: string;
  message: string;
  line?: number;
  place?: Point & { start?: Point };
}

interface Point {
  line?: number;
  offset?: number;
}

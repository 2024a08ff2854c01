import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ComponentType, createElement, type ReactElement } from 'react';

const require = createRequire(import.meta.url);
const { renderToStaticMarkup } = require('react-dom/server') as {
  renderToStaticMarkup(element: ReactElement): string;
};

/**
 * Runs compiled posts like the server side of a build: as a module, whose content is rendered with
 * the components that the theme provides to MDX; only their names are real here. Only for our own
 * content.
 *
 * @param dir where the modules are written, beside the modules that they import
 * @param own components that create elements, as the theme's do
 */
export async function createRenderer(
  dir: string,
  own: Readonly<Record<string, unknown>> = {},
): Promise<Renderer> {
  const provider = pathToFileURL(require.resolve('@mdx-js/react')).href;
  const { MDXProvider } = (await import(provider)) as { MDXProvider: ComponentType<ProviderProps> };
  const components = {
    ...Object.fromEntries(
      themeComponents().map((name) => [
        name,
        ({ children }: { children?: unknown }) => children ?? null,
      ]),
    ),
    ...own,
  };
  let count = 0;
  return {
    async render(code) {
      const file = path.join(dir, `post-${count++}.mjs`);
      writeFileSync(file, code.replace(/(['"])@mdx-js\/react\1/g, `"${provider}"`) + EXPORTS);
      try {
        const { default: Content } = (await import(pathToFileURL(file).href)) as Module;
        const content = createElement(MDXProvider, { components }, createElement(Content));
        return { html: renderToStaticMarkup(content) };
      } catch (error) {
        return { failure: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}

/** The keys of the list in theme-classic/src/theme/MDXComponents/index.tsx. */
function themeComponents(): string[] {
  const file = require.resolve('@docusaurus/theme-classic/lib/theme/MDXComponents/index.js');
  const [, list = ''] =
    /const MDXComponents = \{([\s\S]*?)\n\};/.exec(readFileSync(file, 'utf8')) ?? [];
  return [...list.matchAll(/^ {2}(\w+)/gm)].map(([, name = '']) => name);
}

/**
 * The code that the loader adds to a post's own (mdx-loader/src/loader.ts). It re-exports
 * `metadata` from another module, under a name that the post itself doesn't have.
 */
const EXPORTS = `
export const frontMatter = {title: 'A title'};
export const contentTitle = undefined;
export const assets = {};
`;

export interface Renderer {
  /** @returns the page, or the error that stopped it */
  render(code: string): Promise<{ html?: string; failure?: string }>;
}

interface Module {
  default: ComponentType;
}

interface ProviderProps {
  components: Record<string, unknown>;
  children?: unknown;
}

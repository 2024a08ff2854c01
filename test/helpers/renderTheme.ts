import { createRequire } from 'node:module';
import path from 'node:path';
import type { ComponentType, ReactNode } from 'react';
import { createElement } from 'react';
import { rolldown } from 'rolldown';
import { root } from './run.ts';

/**
 * Loads a component of the plugin's theme from its folder, and returns a render function.
 * Docusaurus is replaced: a link is an `<a>`, and a text is its message. React's own warnings about
 * addresses are hidden: no such address may reach it.
 *
 * @param modules the code of further modules that are replaced
 */
export async function themeRenderer<Props extends object>(
  component: string,
  modules: Readonly<Record<string, string>> = {},
): Promise<(props: Props) => string> {
  const theme = path.join(root, 'src/plugin/theme');
  const stubs = { ...STUBS, ...modules };
  const bundle = await rolldown({
    input: path.join(theme, component, 'index.tsx'),
    external: ['react', 'react/jsx-runtime'],
    plugins: [
      {
        name: 'theme',
        resolveId(id) {
          if (id in stubs || id.endsWith('.css')) return `\0${id}`;
          if (id.startsWith('@theme/')) return this.resolve(path.join(theme, id.slice(7)));
          return undefined;
        },
        load(id) {
          if (!id.startsWith('\0')) return undefined;
          return { code: stubs[id.slice(1)] ?? 'export default {};', moduleType: 'js' };
        },
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
  const code = output[0].code.replaceAll(/from "(react[^"]*)"/g, (_, name: string) => {
    return `from ${JSON.stringify(import.meta.resolve(name))}`;
  });
  const address = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
  const module = (await import(/* @vite-ignore */ address)) as { default: ComponentType<Props> };
  return (props) => renderToStaticMarkup(createElement(module.default, props));
}

// Without the types of react-dom, because nothing else here needs them.
const { renderToStaticMarkup } = createRequire(import.meta.url)('react-dom/server') as {
  renderToStaticMarkup(node: ReactNode): string;
};

const STUBS: Readonly<Record<string, string>> = {
  '@docusaurus/Link':
    'import { createElement } from "react"; export default ({ to, href = to, ...rest }) => createElement("a", { href: href.replace("pathname://", ""), ...rest });',
  '@theme/Picture':
    'import { createElement } from "react"; export default ({ src }) => createElement("img", { src });',
  '@docusaurus/Translate': 'export const translate = ({ message }) => message;',
  '@docusaurus/useBaseUrl': 'export default (address) => address;',
  '@docusaurus/useDocusaurusContext':
    'export default () => ({ siteConfig: { url: "https://my.site", baseUrl: "/base/" } });',
  '@theme/EventWriteups/context':
    'export const useCurrentEvent = () => undefined; export const useEventPicture = () => undefined;',
};

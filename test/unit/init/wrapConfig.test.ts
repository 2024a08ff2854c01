import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../../src/plugin/docusaurus/loadConfig.ts';
import { pluginOptions } from '../../../src/plugin/docusaurus/readPlugins.ts';
import { wrapConfig } from '../../../src/plugin/init/wrapConfig.ts';
import { layOutFiles } from '../../helpers/docusaurus.ts';

const IMPORT = "import { withEventWriteups } from 'docusaurus-plugin-event-writeups/config';";
const REQUIRE = "const { withEventWriteups } = require('docusaurus-plugin-event-writeups/config');";

/** The result for a config of this kind. Anything that isn't listed must stay the same, byte for byte. */
const KINDS: [kind: string, file: string, before: string, after: string][] = [
  [
    'CommonJS with a JSDoc type',
    'docusaurus.config.js',
    `// @ts-check

/** @type {import('@docusaurus/types').Config} */
const config = { title: 'Harbour', url: 'https://example.com', baseUrl: '/' };

module.exports = config;
`,
    `// @ts-check

${REQUIRE}

/** @type {import('@docusaurus/types').Config} */
const config = { title: 'Harbour', url: 'https://example.com', baseUrl: '/' };

module.exports = withEventWriteups(config);
`,
  ],
  [
    'CommonJS that requires, without semicolons',
    'docusaurus.config.js',
    `const path = require("path")

module.exports = {
  title: path.basename("a/Harbour"),
  plugins: ["@docusaurus/plugin-content-pages"],
}
`,
    `const path = require("path")
const { withEventWriteups } = require("docusaurus-plugin-event-writeups/config")

module.exports = withEventWriteups({
  title: path.basename("a/Harbour"),
  plugins: ["@docusaurus/plugin-content-pages"],
})
`,
  ],
  [
    'an ES module with imports and a spread list of plugins',
    'docusaurus.config.mjs',
    `import { basename } from 'node:path';

const more = ['@docusaurus/plugin-content-pages'];

export default { title: basename('a/Harbour'), plugins: [...more] };
`,
    `import { basename } from 'node:path';
${IMPORT}

const more = ['@docusaurus/plugin-content-pages'];

export default withEventWriteups({ title: basename('a/Harbour'), plugins: [...more] });
`,
  ],
  [
    'TypeScript with a type',
    'docusaurus.config.ts',
    `import type { Config } from '@docusaurus/types';

const config: Config = {title: 'Harbour', url: 'https://example.com', baseUrl: '/',};

export default config;
`,
    `import type { Config } from '@docusaurus/types';
${IMPORT}

const config: Config = {title: 'Harbour', url: 'https://example.com', baseUrl: '/',};

export default withEventWriteups(config);
`,
  ],
  [
    'TypeScript with "satisfies"',
    'docusaurus.config.ts',
    `import type { Config } from '@docusaurus/types';

export default { title: 'Harbour', url: 'https://example.com', baseUrl: '/' } satisfies Config;
`,
    `import type { Config } from '@docusaurus/types';
${IMPORT}

export default withEventWriteups({ title: 'Harbour', url: 'https://example.com', baseUrl: '/' } satisfies Config);
`,
  ],
  [
    'a function',
    'docusaurus.config.js',
    `export default function createConfig() {
  return { title: 'Harbour' };
}
`,
    `${IMPORT}

export default withEventWriteups(function createConfig() {
  return { title: 'Harbour' };
});
`,
  ],
  [
    'an async function',
    'docusaurus.config.js',
    `module.exports = async function createConfigAsync() {
  const { title } = await Promise.resolve({ title: 'Harbour' });
  return { title };
};
`,
    `${REQUIRE}

module.exports = withEventWriteups(async function createConfigAsync() {
  const { title } = await Promise.resolve({ title: 'Harbour' });
  return { title };
});
`,
  ],
  [
    'a promise',
    'docusaurus.config.ts',
    `/** From elsewhere. */
const load = async () => ({ title: 'Harbour' });

export default load();
`,
    `${IMPORT}

/** From elsewhere. */
const load = async () => ({ title: 'Harbour' });

export default withEventWriteups(load());
`,
  ],
  [
    'the lines of Windows',
    'docusaurus.config.mjs',
    "// @ts-check\r\n\r\nexport default { title: 'Harbour' };\r\n",
    `// @ts-check\r\n\r\n${IMPORT}\r\n\r\nexport default withEventWriteups({ title: 'Harbour' });\r\n`,
  ],
];

describe.each(KINDS)('%s', (_, file, before, after) => {
  test('is wrapped, and nothing else changes', async () => {
    expect(await wrapConfig(before, file)).toBe(after);
  });

  test('loads as before, with the plugin', async () => {
    const siteDir = layOutFiles({ [file]: before });
    const text = readFileSync(path.join(siteDir, file), 'utf8');
    const wrapped = await wrapConfig(text, file);
    const otherDir = layOutFiles({ [file]: text });
    writeFileSync(path.join(otherDir, file), wrapped ?? '');
    const [old, made] = [await loadConfig(siteDir), await loadConfig(otherDir)];
    expect(pluginOptions(old.config, 'event-writeups')).toBeUndefined();
    expect(pluginOptions(made.config, 'event-writeups')).toEqual({});
    expect(made.config).toMatchObject({ title: 'Harbour' });
    expect(made.config.plugins).toHaveLength(((old.config.plugins as unknown[]) ?? []).length + 1);
  });
});

test.each([
  [
    'two exports',
    'if (a) module.exports = {};\nmodule.exports = {};\nmodule.exports = { a: 1 };\n',
  ],
  ['an export by name', 'const config = {};\nexport { config as default };\n'],
  ['a class', 'export default class Config {}\n'],
  ['a function that the file uses', 'export default function make() { return make.config; }\n'],
  ['what doesn’t parse', 'export default {\n'],
  [
    'what has it already',
    "import { withEventWriteups } from 'x';\nexport default withEventWriteups({});\n",
  ],
  ['no export', 'const config = {};\n'],
])('%s is left to a person', async (_, text) => {
  expect(await wrapConfig(text, 'docusaurus.config.js')).toBeUndefined();
});

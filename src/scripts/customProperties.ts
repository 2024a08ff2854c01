/**
 * Removes custom properties of Infima that nothing reads: it defines five hundred, for every component and helper. Scripts
 * are searched too, since they generate the HTML.
 */
export function dropUnread(compiler: Compiler): void {
  compiler.hooks.thisCompilation.tap('custom-properties', (compilation) => {
    const { Compilation, sources } = compiler.webpack;
    // After the minimizers, before the names of files have their hashes.
    const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 50;
    compilation.hooks.processAssets.tap({ name: 'custom-properties', stage }, (assets) => {
      const texts = Object.entries(assets)
        .filter(([name]) => /\.(?:css|js)$/.test(name))
        .map(([name, asset]) => ({ name, text: asset.source().toString() }));
      for (const { name, text } of withoutUnread(texts))
        compilation.updateAsset(name, new sources.RawSource(text));
    });
  });
}

/** @returns the style sheets that get shorter. A property that only an unread one reads is unread too. */
export function withoutUnread(texts: readonly Asset[]): Asset[] {
  let current = texts;
  for (;;) {
    const read = new Set(current.flatMap(({ text }) => text.match(READ) ?? []).map(nameOf));
    const next = current.map(({ name, text }) => ({
      name,
      text: name.endsWith('.css')
        ? text.replace(SET, (whole, property) => (read.has(property) ? whole : ''))
        : text,
    }));
    if (next.every(({ text }, index) => text === current[index]?.text)) break;
    current = next;
  }
  return current.filter(({ text }, index) => text !== texts[index]?.text);
}

function nameOf(reading: string): string {
  return reading.replace(/^var\(\s*/, '');
}

const READ = /var\(\s*--ifm-[\w-]+/g;
/** Values with quotes stay: they may be addresses, which can contain semicolons. */
const SET = /(?<=[{;])(--ifm-[\w-]+):[^;{}"']*(?:;|(?=\}))/g;

export interface Asset {
  name: string;
  text: string;
}

/** What Rspack's compiler and webpack's have in common. */
export interface Compiler {
  webpack: {
    Compilation: { PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE: number };
    sources: { RawSource: new (text: string) => unknown };
  };
  hooks: {
    thisCompilation: { tap(name: string, listener: (compilation: Compilation) => void): void };
  };
}

interface Compilation {
  hooks: {
    processAssets: {
      tap(
        when: { name: string; stage: number },
        listener: (assets: Record<string, { source(): string | Buffer }>) => void,
      ): void;
    };
  };
  updateAsset(name: string, source: unknown): void;
}

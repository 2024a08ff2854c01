import { readFileSync } from 'node:fs';
import { withoutUnread } from './customProperties.ts';
import { withoutUnusedClasses } from './unusedClasses.ts';

/** Removes what no page of this blog uses from the style sheets of a build. */
export function shrinkStyles(compiler: Compiler): void {
  const infima = readFileSync(require.resolve('infima/dist/css/default/default.css'), 'utf8');
  compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
    const { Compilation, sources } = compiler.webpack;
    // After the minimizers, before the names of files have their hashes.
    const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 50;
    compilation.hooks.processAssets.tap({ name: NAME, stage }, (assets) => {
      const texts = Object.entries(assets)
        .filter(([name]) => /\.(?:css|js)$/.test(name))
        .map(([name, asset]) => ({ name, text: asset.source().toString() }));
      for (const [index, { name, text }] of withoutUnread(
        withoutUnusedClasses(texts, infima),
      ).entries())
        if (text !== texts[index]?.text) compilation.updateAsset(name, new sources.RawSource(text));
    });
  });
}

const NAME = 'shrink-styles';

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

import { useThemeConfig } from '@docusaurus/theme-common';
import type { CodeBlockMetadata } from '@docusaurus/theme-common/internal';
import Line from '@theme/CodeBlock/Line';
import prismIncludeLanguages from '@theme/prism-include-languages';
import { Highlight, Prism, type Token } from 'prism-react-renderer';
import type { ReactNode } from 'react';

// Docusaurus does this on every page, which puts Prism on every page (plugin.ts).
prismIncludeLanguages(Prism);

/** The lines of a code block, with syntax highlighting. */
export default function Lines({ metadata }: Props): ReactNode {
  const { theme } = useThemeConfig().prism;
  const { code, language, lineNumbersStart, lineClassNames } = metadata;
  return (
    <Highlight theme={theme} code={code} language={language}>
      {({ tokens, getLineProps, getTokenProps }) =>
        tokens.map((line, index) => (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and stay where they are.
            key={index}
            line={line}
            getLineProps={getLineProps}
            getTokenProps={getTokenProps}
            classNames={classNamesOf(line, lineClassNames[index])}
            showLineNumbers={lineNumbersStart !== undefined}
          />
        ))
      }
    </Highlight>
  );
}

/**
 * Lines of a code frame, such as `12 │ text` and the carets below it, and of a table keep their columns (prose.css).
 */
function classNamesOf(line: Token[], classNames: string[] | undefined): string[] | undefined {
  const text = line.map(({ content }) => content).join('');
  const isTable = text.trim().split(/ {2,}/).length > 2;
  return isTable || /^\s*(?:\d+ )?│/.test(text)
    ? [...(classNames ?? []), 'code-frame']
    : classNames;
}

export interface Props {
  metadata: CodeBlockMetadata;
}

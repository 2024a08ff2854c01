import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';
import { useCodeBlockContext } from '@docusaurus/theme-common/internal';
import useIsBrowser from '@docusaurus/useIsBrowser';
import type { Props } from '@theme/CodeBlock/Content';
import Lines from 'code-lines';
import { type ReactNode, useState } from 'react';
import styles from './styles.module.css';

/**
 * The code of a block. Lines that the server highlighted stay as they are: the empty HTML below is never rendered,
 * because React leaves served HTML untouched. So a page needs Prism, a quarter of the weight of all scripts, only
 * after client-side navigation; until it's loaded, the text has one colour.
 */
export default function CodeBlockContent({ className = '' }: Props): ReactNode {
  const { metadata, wordWrap } = useCodeBlockContext();
  const isBrowser = useIsBrowser();
  // `docusaurus start` serves no HTML that could be kept.
  const isBuilt = process.env.NODE_ENV === 'production';
  const [isServed] = useState(isBuilt && ExecutionEnvironment.canUseDOM && !isBrowser);
  const { language, lineNumbersStart } = metadata;
  const attributes = {
    className: lineNumbersStart === undefined ? styles.lines : styles.numbered,
    ...(lineNumbersStart !== undefined && {
      style: { counterReset: `line-count ${lineNumbersStart - 1}` },
    }),
  };
  return (
    <pre
      ref={wordWrap.codeBlockRef}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls long lines.
      tabIndex={0}
      className={`prism-code language-${language} thin-scrollbar ${styles.block} ${className}`.trim()}
    >
      {isServed ? (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: it is empty.
        <code {...attributes} suppressHydrationWarning dangerouslySetInnerHTML={SERVED} />
      ) : (
        <code {...attributes}>
          <Lines metadata={metadata} />
        </code>
      )}
    </pre>
  );
}

const SERVED = { __html: '' };

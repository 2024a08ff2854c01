import { lazy, type ReactNode, Suspense } from 'react';
import type { Props } from './Lines.tsx';

/** The lines of a code block, in one colour until the highlighter is loaded. */
export default function LazyLines({ metadata }: Props): ReactNode {
  return (
    <Suspense fallback={metadata.code}>
      <Lines metadata={metadata} />
    </Suspense>
  );
}

const Lines = lazy(() => import('./Lines.tsx'));

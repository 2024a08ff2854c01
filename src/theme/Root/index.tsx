import Head from '@docusaurus/Head';
import type { ReactNode } from 'react';
import font from '../../css/faces/bricolage-grotesque.woff2';

/**
 * Preloads the fonts with the first bytes of a page: from the style sheet alone, the browser would
 * only request them a round trip later.
 */
export default function Root({ children }: { children: ReactNode }): ReactNode {
  return (
    <>
      <Head>
        <link rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
      </Head>
      {children}
    </>
  );
}

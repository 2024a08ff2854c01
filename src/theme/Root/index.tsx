import Head from '@docusaurus/Head';
import font from '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2';
import type { ReactNode } from 'react';

/** Asks for the font with the first bytes of a page: the style sheet alone would ask for it a round trip later. */
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

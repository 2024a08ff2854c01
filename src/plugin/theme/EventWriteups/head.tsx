import Head from '@docusaurus/Head';
import type { ReactNode } from 'react';

/** Linked data in the head of a page, escaped so that it can't close the script. */
export function StructuredDataTag({ data }: { data: object }): ReactNode {
  return (
    <Head>
      <script type="application/ld+json">{JSON.stringify(data).replace(/</g, '\\u003c')}</script>
    </Head>
  );
}

import Head from '@docusaurus/Head';
import type { ReactNode } from 'react';

/** Linked data in the head of a page. Nothing in it can close the script. */
export function StructuredDataTag({ data }: { data: object }): ReactNode {
  return (
    <Head>
      <script type="application/ld+json">{JSON.stringify(data).replace(/</g, '\\u003c')}</script>
    </Head>
  );
}

/** The picture that previews of links show, with its size and its text. */
export function SocialCardTags({ url, alt }: { url: string; alt: string }): ReactNode {
  return (
    <Head>
      <meta property="og:image" content={url} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={alt} />
      <meta name="twitter:image" content={url} />
      <meta name="twitter:image:alt" content={alt} />
    </Head>
  );
}

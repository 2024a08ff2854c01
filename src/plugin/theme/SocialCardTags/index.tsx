import Head from '@docusaurus/Head';
import type { ReactNode } from 'react';

/** The image for link previews, with its size and alt text. */
export default function SocialCardTags({ url, alt }: Props): ReactNode {
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

export interface Props {
  /** An absolute address. */
  url: string;
  alt: string;
}

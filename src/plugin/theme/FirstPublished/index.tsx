import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';

/** Where a post was published before it came to this blog. */
export default function FirstPublished({ address }: Props): ReactNode {
  const label = translate({
    id: 'theme.eventWriteups.firstPublished',
    message: 'First published on',
  });
  return (
    <p>
      {label} <Link href={address}>{new URL(address).host.replace(/^www\./, '')}</Link>
    </p>
  );
}

export interface Props {
  /** Beginning with https:// or http://. */
  address: string;
}

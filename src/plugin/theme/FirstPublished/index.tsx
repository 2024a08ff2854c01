import Interpolate from '@docusaurus/Interpolate';
import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';

/** A link to the site where a post was first published. */
export default function FirstPublished({ address }: Props): ReactNode {
  const label = translate({
    id: 'theme.eventWriteups.firstPublished',
    description: '{site} is a link to the original',
    message: 'First published on {site}',
  });
  const site = <Link href={address}>{new URL(address).host.replace(/^www\./, '')}</Link>;
  return (
    <p>
      <Interpolate values={{ site }}>{label}</Interpolate>
    </p>
  );
}

export interface Props {
  /** Starts with https:// or http://. */
  address: string;
}

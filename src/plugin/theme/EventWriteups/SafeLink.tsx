import Link from '@docusaurus/Link';
import type { ComponentProps, ReactNode } from 'react';
import { isSafeAddress } from './addresses.ts';

/** A link to an address that somebody wrote: one that may run as a script is text, also where React lets it through. */
export default function SafeLink({ href, children, ...others }: Props): ReactNode {
  if (href === undefined || !isSafeAddress(href)) return <span>{children}</span>;
  return (
    <Link {...others} href={href}>
      {children}
    </Link>
  );
}

type Props = ComponentProps<typeof Link>;

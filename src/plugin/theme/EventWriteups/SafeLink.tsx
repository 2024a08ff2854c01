import Link from '@docusaurus/Link';
import type { ComponentProps, ReactNode } from 'react';
import { isSafeAddress } from './addresses.ts';

/**
 * A link to an address from content. An address that may run as a script is shown as text, even if
 * React allows it.
 */
export default function SafeLink({ href, children, ...others }: Props): ReactNode {
  if (href === undefined || !isSafeAddress(href)) return <span>{children}</span>;
  return (
    <Link {...others} href={href}>
      {children}
    </Link>
  );
}

type Props = ComponentProps<typeof Link>;

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
    <Link {...others} href={FILE.test(href) ? `pathname://${href}` : href}>
      {children}
    </Link>
  );
}

/**
 * A file of the site, such as slides: Docusaurus would look for a page of that name, and stop the build if there's none
 * (core/src/client/exports/Link.tsx).
 */
const FILE = /^\/[^?#]*\.(?!html?(?:[?#]|$))[a-z\d]{2,5}(?:[?#]|$)/i;

type Props = ComponentProps<typeof Link>;

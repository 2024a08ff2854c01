import path from 'node:path';
import type { ThemeConfig } from '@docusaurus/preset-classic';

/**
 * Parts of the classic theme that every page would load, though the site's config doesn't use them.
 *
 * @returns an alias for the path of each
 */
export function unusedParts({
  navbar,
  footer,
  announcementBar,
}: Partial<ThemeConfig>): Record<string, string> {
  const types = new Set(navbar?.items?.map(({ type }) => String(type ?? 'default')));
  const names = [
    ...Object.entries(NAVBAR_ITEMS).flatMap(([type, name]) =>
      types.has(type) ? [] : `NavbarItem/${name}`,
    ),
    ...(announcementBar ? [] : ['AnnouncementBar']),
    ...(footer?.logo ? [] : ['Footer/Logo']),
    ...(footer?.links?.some((one) => 'items' in one) ? ['Footer/Links/Simple'] : []),
  ];
  return Object.fromEntries(names.map((name) => [pathOf(name), NOTHING]));
}

const NOTHING = path.join(__dirname, 'nothing.ts');

function pathOf(name: string): string {
  return require.resolve(`@docusaurus/theme-classic/lib/theme/${name}`);
}

/** Navbar items by their types in the config. */
const NAVBAR_ITEMS = {
  doc: 'DocNavbarItem',
  docSidebar: 'DocSidebarNavbarItem',
  docsVersion: 'DocsVersionNavbarItem',
  docsVersionDropdown: 'DocsVersionDropdownNavbarItem',
  dropdown: 'DropdownNavbarItem',
  html: 'HtmlNavbarItem',
  localeDropdown: 'LocaleDropdownNavbarItem',
};

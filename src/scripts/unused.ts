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
  const types = typesOf(navbar);
  const names = [
    ...Object.entries(NAVBAR_ITEMS).flatMap(([type, name]) =>
      types.has(type) ? [] : `NavbarItem/${name}`,
    ),
    ...(announcementBar ? [] : ['AnnouncementBar']),
    ...(footer?.logo ? [] : ['Footer/Logo']),
    ...(footer?.links?.some((one) => 'items' in one) ? ['Footer/Links/Simple'] : []),
  ];
  const unused = Object.fromEntries(names.map((name) => [pathOf(name), NOTHING]));
  return readsDocuments({ navbar }) ? unused : { ...unused, [pathOf('Layout/Provider')]: PROVIDER };
}

/** Whether a navbar item needs the list of all documents, and the version that the reader prefers. */
export function readsDocuments({ navbar }: Partial<ThemeConfig>): boolean {
  return [...typesOf(navbar)].some((type) => /^doc/.test(type));
}

/** Also of items within dropdowns. */
function typesOf(navbar: Partial<ThemeConfig>['navbar']): Set<string> {
  const items = navbar?.items ?? [];
  const all = items.flatMap((item) => [item, ...(Array.isArray(item.items) ? item.items : [])]);
  const types = all.map(({ type }) => String(type ?? 'default'));
  return new Set(items.some(({ items: inner }) => inner) ? [...types, 'dropdown'] : types);
}

const NOTHING = path.join(__dirname, 'nothing.ts');
const PROVIDER = path.join(__dirname, 'LayoutProvider.tsx');

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

import { readPlugins } from './readPlugins.ts';

/**
 * Refuses a config with several instances of this plugin. One handles all blogs of a site; with two, each post about
 * an event would have two cards.
 *
 * @param plugins of the config
 * @throws if there are several
 */
export function refuseSecond(plugins: unknown): void {
  const own = readPlugins({ plugins }).filter(({ name }) => name === 'event-writeups');
  if (own.length > 1)
    throw new Error(
      `docusaurus-plugin-event-writeups is listed ${own.length} times in the config. List it once: it covers all blogs of the site.`,
    );
}

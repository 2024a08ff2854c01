import type { PluginContentLoadedActions } from '@docusaurus/types';
import { expect, test } from 'vitest';
import { addOnlyPage } from '../../../src/plugin/docusaurus/addPage.ts';
import { SPEAKERS, UPCOMING } from '../../../src/plugin/docusaurus/eventPages.ts';

const PATHS = [
  '/events',
  '/Events',
  '/events/a-b',
  '/events/a/b',
  '/events/a_b',
  '/events/a/b_',
  '/sub/événements/a-b',
  '/sub/evenements/a-b',
  '/speakers',
  '/upcoming',
  `/events/${'long-'.repeat(40)}`,
  `/events/${'long-'.repeat(40)}er`,
];

test('each page’s files have names of their own, also where capital letters don’t count', async () => {
  const names = [SPEAKERS, UPCOMING, ...(await filesOf(PATHS))];
  expect(names).toHaveLength(2 + 2 * PATHS.length);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[\w-]{1,68}\.js(?:on)?$/);
});

test('an ordinary path is its page’s name, which compresses best', async () => {
  expect(await filesOf(['/sub/events/harbour-day'])).toEqual([
    'sub_events_harbour-day_.json',
    'sub_events_harbour-day_.js',
  ]);
});

/** The names of the generated files of pages. */
async function filesOf(paths: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  const actions: PluginContentLoadedActions = {
    createData: async (name) => String(names.push(name)),
    addRoute: () => {},
    setGlobalData: () => {},
  };
  for (const path of paths)
    await addOnlyPage(actions, 'default', { path, component: '@theme/EventPage', props: {} });
  return names;
}

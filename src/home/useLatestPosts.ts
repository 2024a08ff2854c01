import { usePluginData } from '@docusaurus/useGlobalData';
import type { HomeData } from './plugin.ts';

/** Returns the latest posts, the newest first. */
export function useLatestPosts(): HomeData['latest'] {
  return (usePluginData('home') as HomeData).latest;
}

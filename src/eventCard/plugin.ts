import path from 'node:path';
import type { Plugin } from '@docusaurus/types';

/**
 * Makes posts load the scripts of the event card only when it's nearly on screen (CardWhenNear.tsx). The card is at the end of
 * a post, and complete in its HTML. Not for `docusaurus start`, which serves no such HTML.
 */
export default function eventCardPlugin(): Plugin {
  return {
    name: 'event-card',
    configureWebpack: (_, isServer) => {
      if (process.env.NODE_ENV !== 'production') return {};
      const card = path.join(__dirname, isServer ? 'WholeCard.tsx' : 'CardWhenNear.tsx');
      return {
        module: {
          rules: [
            // Only posts and the frame around their text: an event's own page begins with its card.
            {
              test: /[\\/](?:blog[\\/][^\\/]+[\\/]index\.md|EventFrame[\\/]index\.js)$/,
              resolve: { alias: { '@theme/EventCard': card } },
            },
          ],
        },
      };
    },
  };
}

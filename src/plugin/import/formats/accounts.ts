import { type Foreign, textOf } from '../foreign.ts';

/**
 * Turns user names on other sites into addresses: `@tideconf` in `twitter`. Complete addresses stay
 * the same.
 */
export function accountsOf(map: Foreign): string[] {
  return Object.entries(SITES).flatMap(([key, addressOf]) => {
    const text = textOf(map[key]);
    if (text === undefined) return [];
    const address = /^https?:\/\//i.test(text) ? text : addressOf(text.replace(/^@/, ''));
    return address ?? [];
  });
}

const SITES: Record<string, (name: string) => string | undefined> = {
  twitter: (name) => `https://x.com/${name}`,
  mastodon: (name) => {
    const [user, host, ...others] = name.split('@');
    return user && host && others.length === 0 ? `https://${host}/@${user}` : undefined;
  },
  bluesky: (name) => `https://bsky.app/profile/${name}`,
  bsky: (name) => `https://bsky.app/profile/${name}`,
  speakerdeck: (name) => `https://speakerdeck.com/${name}`,
  github: (name) => `https://github.com/${name}`,
  linkedin: (name) => `https://www.linkedin.com/in/${name}`,
  facebook: () => undefined,
  meetup: (name) => `https://www.meetup.com/${name}`,
  luma: () => undefined,
};

export const ACCOUNTS = Object.keys(SITES);

import { eventSummary, type Setting } from './eventData.ts';
import { talkEntries } from './lists.ts';
import type { TakeawayEntry, TopicEntry } from './model/yearData.ts';
import type { SiteEvent } from './siteEvents.ts';

/** Returns talks by topic, the topics with the most talks first. Case doesn't matter. */
export function topicEntries(events: readonly SiteEvent[], setting: Setting): TopicEntry[] {
  const topics = new Map<string, TopicEntry>();
  for (const entry of talkEntries(events, setting)) {
    for (const [key, topic] of keyed(entry.talk.keywords)) {
      const known = topics.get(key) ?? { topic, talks: [] };
      topics.set(key, known);
      if (!known.talks.includes(entry)) known.talks.push(entry);
    }
  }
  const { compare } = new Intl.Collator(setting.locale);
  return [...topics.values()].sort(
    (a, b) => b.talks.length - a.talks.length || compare(a.topic, b.topic),
  );
}

/** Returns takeaways with their events, those from the most events first. */
export function takeawayEntries(events: readonly SiteEvent[], setting: Setting): TakeawayEntry[] {
  const takeaways = new Map<string, TakeawayEntry>();
  for (const event of events) {
    const { name, permalink, when } = eventSummary(event, setting);
    for (const [key, text] of keyed(event.block.takeaways ?? [])) {
      const known = takeaways.get(key) ?? { text, events: [] };
      takeaways.set(key, known);
      known.events.push({ name, permalink, when });
    }
  }
  return [...takeaways.values()].sort((a, b) => b.events.length - a.events.length);
}

function keyed(texts: readonly string[]): Map<string, string> {
  return new Map(
    texts.map((text) => {
      const word = text.replace(/^#/, '');
      return [word.toLowerCase(), word] as const;
    }),
  );
}

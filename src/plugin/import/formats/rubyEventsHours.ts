import { type Foreign, isMap, listOf, numberOf, textOf } from '../foreign.ts';
import type { Block } from '../imported.ts';
import { slotNamed } from './kinds.ts';

/**
 * Reads the times in a `schedule.yml` of RubyEvents. It has a grid for each day and only names the
 * breaks: every other row stands for as many talks as it has slots, in the order of `videos.yml`.
 * The times are only used if both files agree.
 */
export function hoursOf(schedule: unknown, videos: readonly Foreign[]): Hours {
  const hours: Hours = { ofVideo: new Map(), slots: [], lost: [] };
  const days = isMap(schedule) ? listOf(schedule.days) : [];
  for (const day of days) {
    const date = textOf(day.date) ?? '';
    const rows = listOf(day.grid).map((row) => rowOf(row, date));
    const shown = videos.filter((video) => textOf(video.date) === date);
    const room = rows.reduce((sum, { talks }) => sum + talks, 0);
    if (room !== shown.length) {
      hours.lost.push(
        `schedule: the hours of ${date}, which has ${room} slots for ${shown.length} talks`,
      );
      continue;
    }
    for (const { talks, items, startDate, endDate } of rows) {
      for (const video of shown.splice(0, talks)) hours.ofVideo.set(video, { startDate, endDate });
      for (const name of items)
        hours.slots.push({ name, type: slotNamed(name), startDate, endDate });
    }
  }
  return hours;
}

function rowOf(row: Foreign, date: string) {
  const at = (time: unknown) => `${date}T${(textOf(time) ?? '').padStart(5, '0')}`;
  const items = (Array.isArray(row.items) ? row.items : []).flatMap(
    (item: unknown) => textOf(isMap(item) ? item.title : item) ?? [],
  );
  return {
    items,
    talks: items.length > 0 ? 0 : Math.max(0, numberOf(row.slots) ?? 1),
    startDate: at(row.start_time),
    endDate: at(row.end_time),
  };
}

export interface Hours {
  ofVideo: Map<Foreign, { startDate: string; endDate: string }>;
  /** Breaks and other items that aren't talks. */
  slots: Block[];
  lost: string[];
}

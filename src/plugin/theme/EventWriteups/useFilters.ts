import { translate } from '@docusaurus/Translate';
import { kindLabel, placeLabel } from '@theme/EventWriteups/labels';
import type { EventSummary } from '@theme/EventWriteups/types';
import { useNow } from '@theme/EventWriteups/useNow';
import { useQuery } from '@theme/EventWriteups/useQuery';

/**
 * Returns the selected filters. They're in the page's address, so that a filtered list can be
 * linked to.
 */
export function useFilters(events: readonly EventSummary[]): Filters {
  // The server doesn't have the query, and the browser's first rendering must be the same as the
  // server's.
  const isInBrowser = useNow() !== undefined;
  const [kind, setKind] = useQuery('kind');
  const [series, setSeries] = useQuery('series');
  const [place, setPlace] = useQuery('place');
  const described: Omit<Filter, 'values'>[] = [
    {
      name: 'kind',
      label: translate({ id: 'theme.eventWriteups.filter.kind', message: 'Kind' }),
      value: kind,
      choose: setKind,
      of: (event) => ({ value: event.kind, label: kindLabel(event.kind) }),
    },
    {
      name: 'series',
      label: translate({ id: 'theme.eventWriteups.series', message: 'Series' }),
      value: series,
      choose: setSeries,
      of: (event) => event.series && { value: event.series, label: event.series },
    },
    {
      name: 'place',
      label: translate({ id: 'theme.eventWriteups.filter.place', message: 'Place' }),
      value: place,
      choose: setPlace,
      of: ({ place: city, mode }) => {
        const label = placeLabel(city, mode === 'online' ? 'online' : 'offline');
        return label && { value: label, label };
      },
    },
  ];
  const filters = described.map((filter) => ({
    ...filter,
    value: isInBrowser ? filter.value : '',
    values: valuesOf(events, filter),
  }));
  const matches = (event: EventSummary) =>
    filters.every((filter) => {
      const value = filter.of(event);
      return filter.value === '' || (value && value.value === filter.value);
    });
  return {
    filters,
    shown: events.filter(matches),
    total: events.length,
    clear: () => {
      for (const { value, choose } of filters) if (value !== '') choose('');
    },
  };
}

/** The most frequent value first; values with the same number are sorted by name. */
function valuesOf(events: readonly EventSummary[], { of }: Pick<Filter, 'of'>): Value[] {
  const values = new Map<string, Value>();
  for (const event of events) {
    const value = of(event);
    if (!value) continue;
    const known = values.get(value.value) ?? { ...value, count: 0 };
    values.set(value.value, { ...known, count: known.count + 1 });
  }
  return [...values.values()].sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
}

export interface Filter {
  /** The name in the query. */
  name: string;
  label: string;
  /** The selected value; empty if all are shown. */
  value: string;
  values: Value[];
  choose(value: string): void;
  /** Returns the value of an event. */
  of(event: EventSummary): Omit<Value, 'count'> | '' | undefined;
}

interface Value {
  value: string;
  label: string;
  /** The number of events with this value. */
  count: number;
}

export interface Filters {
  filters: Filter[];
  shown: EventSummary[];
  total: number;
  /** Resets all filters. */
  clear(): void;
}

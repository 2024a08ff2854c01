import { translate } from '@docusaurus/Translate';
import { useQueryString } from '@docusaurus/theme-common';
import { kindLabel, placeLabel } from '@theme/EventWriteups/labels';
import type { EventSummary } from '@theme/EventWriteups/types';
import { useNow } from '@theme/EventWriteups/useNow';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Chooses among events. Without script it is not there, and all events are shown. */
export default function EventFilters({ filters, shown, total }: Filters): ReactNode {
  const offered = filters.filter(({ values }) => values.length > 1);
  if (offered.length === 0) return null;
  const all = translate({ id: 'theme.eventWriteups.filter.all', message: 'All' });
  return (
    <search className={styles.filters}>
      {offered.map(({ label, value, values, choose }) => (
        <label key={label} className={styles.filter}>
          {label}
          <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
            <option value="">{all}</option>
            {values.map((one) => (
              <option key={one.value} value={one.value}>
                {one.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <output className={styles.count}>
        {translate(
          { id: 'theme.eventWriteups.filter.count', message: '{shown} of {total}' },
          { shown: String(shown.length), total: String(total) },
        )}
      </output>
    </search>
  );
}

/** What is chosen, in the page's address: a chosen list can be linked to. */
export function useFilters(events: readonly EventSummary[]): Filters {
  // The server knows no query: the first rendering in the browser has to be the same.
  const isInBrowser = useNow() !== undefined;
  const [kind, setKind] = useQueryString('kind');
  const [series, setSeries] = useQueryString('series');
  const [place, setPlace] = useQueryString('place');
  const described: Omit<Filter, 'values'>[] = [
    {
      label: translate({ id: 'theme.eventWriteups.filter.kind', message: 'Kind' }),
      value: kind,
      choose: setKind,
      of: (event) => ({ value: event.kind, label: kindLabel(event.kind) }),
    },
    {
      label: translate({ id: 'theme.eventWriteups.series', message: 'Series' }),
      value: series,
      choose: setSeries,
      of: (event) => event.series && { value: event.series, label: event.series },
    },
    {
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
  return { filters, shown: events.filter(matches), total: events.length };
}

function valuesOf(events: readonly EventSummary[], { of }: Pick<Filter, 'of'>): Value[] {
  const values = events.flatMap((event) => of(event) || []);
  const distinct = new Map(values.map((value) => [value.value, value]));
  return [...distinct.values()].sort((a, b) => a.label.localeCompare(b.label));
}

interface Filter {
  label: string;
  /** What is chosen; empty when all are. */
  value: string;
  values: Value[];
  choose(value: string): void;
  /** The value that an event has. */
  of(event: EventSummary): Value | '' | undefined;
}

interface Value {
  value: string;
  label: string;
}

interface Filters {
  filters: Filter[];
  shown: EventSummary[];
  total: number;
}

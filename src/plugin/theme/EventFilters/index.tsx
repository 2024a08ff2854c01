import { translate } from '@docusaurus/Translate';
import type { Filter, Filters } from '@theme/EventWriteups/useFilters';
import { type ReactNode, useId, useState } from 'react';
import styles from './styles.module.css';

/** Filters a list of events. Without JavaScript it's missing, and all events are shown. */
export default function EventFilters({ filters, shown, total, clear }: Filters): ReactNode {
  const offered = filters.filter(({ values }) => values.length > 1);
  if (offered.length === 0) return null;
  const isChosen = filters.some(({ value }) => value !== '');
  return (
    <search className={styles.filters}>
      {offered.map((filter) => (
        <Chips key={filter.name} {...filter} />
      ))}
      <div className={styles.result}>
        <output dir="auto">
          {translate(
            { id: 'theme.eventWriteups.filter.count', message: '{shown} of {total}' },
            { shown: String(shown.length), total: String(total) },
          )}
        </output>
        {isChosen && (
          <button type="button" className={styles.clear} onClick={clear}>
            {translate({ id: 'theme.eventWriteups.filter.clear', message: 'Show all' })}
          </button>
        )}
      </div>
    </search>
  );
}

/** The values of a filter, each a toggle button. */
function Chips({ label, value: chosen, values, choose }: Filter): ReactNode {
  const id = useId();
  const [isOpen, open] = useState(false);
  const isFolded = !isOpen && values.length > MOST + 1;
  // The selected value is always visible, wherever it is.
  const shown = isFolded
    ? values.filter(({ value }, index) => index < MOST || value === chosen)
    : values;
  return (
    // biome-ignore lint/a11y/useSemanticElements: the label of a fieldset can't be on the line of its buttons
    <div role="group" aria-labelledby={id} className={styles.filter}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      {shown.map(({ value, label: text, count }) => (
        <button
          key={value}
          type="button"
          className={styles.chip}
          aria-pressed={value === chosen}
          onClick={() => choose(value === chosen ? '' : value)}
        >
          {text} <span className={styles.count}>{count}</span>
        </button>
      ))}
      {isFolded && (
        <button type="button" className={styles.clear} onClick={() => open(true)}>
          {translate(
            { id: 'theme.eventWriteups.showMore', message: 'Show {count} more' },
            { count: String(values.length - shown.length) },
          )}
        </button>
      )}
    </div>
  );
}

/** How many values are shown at once, the most frequent first. */
const MOST = 8;

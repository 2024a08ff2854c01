import type { ReactNode } from 'react';

/**
 * A date in British English. Docusaurus's own component formats dates with `Intl`, whose start-up
 * takes a phone longer than the rest of hydration, although the server has already written the same
 * text.
 *
 * @param date a date is stored as its first moment in UTC; read in UTC, it's the same date
 * everywhere
 */
export default function Day({ date }: { date: string | number | Date }): ReactNode {
  const day = new Date(date);
  return (
    <time dateTime={day.toISOString().slice(0, 10)}>
      {`${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`}
    </time>
  );
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

import type { ReactNode } from 'react';

/**
 * A day in British English. Docusaurus's own words ask `Intl`, which takes a phone longer to wake than all else that
 * a page does when it comes alive, and the server has written the same already.
 *
 * @param date a day is written down as its first moment in UTC: read so, it is that day everywhere
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

// Images for the post about a night of restoring backups.

import { colour, rect, svg } from './figures.mjs';
import { text } from './lettering.mjs';

const { ink, indigo, coral, paper, stone } = colour;

/** The restored database, the estimate, and the actual time, in minutes. */
const restores = [
  ['Intranet', 15, 22],
  ['Git server', 10, 32],
  ['Metrics', 5, 37],
  ['Photo store', 15, 49],
  ['Mail archive', 10, 58],
  ['Payroll', 60, 66],
  ['Ticket system', 15, 71],
  ['Shop database', 30, 94],
  ['Wiki', 20, 221],
];

export function guesses() {
  const left = 180;
  const step = 40;
  const long = (minutes) => (minutes / 240) * (720 - left - 60);
  const rows = restores.map(([what, guess, real], row) => {
    const y = 66 + row * step;
    return (
      text(left - 16, y + 21, 17, ink, what, { anchor: 'end' }) +
      rect(left, y + 2, long(guess), 12, stone, 3) +
      rect(left, y + 15, long(real), 12, real > 200 ? coral : indigo, 3) +
      text(left + long(real) + 8, y + 27, 15, ink, `${real} min`, { weight: 'bold' })
    );
  });
  const key =
    rect(left, 26, 14, 12, stone, 3) +
    text(left + 22, 37, 16, ink, 'Guess') +
    rect(left + 96, 26, 14, 12, indigo, 3) +
    text(left + 118, 37, 16, ink, 'Reality');
  return svg(720, 460, rect(0, 0, 720, 460, paper) + key + rows.join(''), { radius: 16 });
}

import { translate } from '@docusaurus/Translate';
import { listed } from '@theme/EventWriteups/listed';
import type { MapData } from '@theme/EventWriteups/types';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** A map of the places of events. The list beside it contains the same information as text. */
export default function EventMap({ width, height, land, points, chosen }: Props): ReactNode {
  const names = listed([...new Set(points.map(({ label }) => label))]);
  return (
    <svg
      className={styles.map}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={translate(
        { id: 'theme.eventWriteups.map', message: 'Map: {places}' },
        { places: names },
      )}
    >
      <path className={styles.land} d={land} />
      {points.map(({ x, y, label, ids }) => (
        <g key={`${x} ${y}`} className={isShown(ids, chosen) ? styles.point : styles.away}>
          <circle cx={x} cy={y} r={24} />
          <text
            x={x}
            y={y}
            dx={x > width * 0.66 ? -38 : 38}
            dy={14}
            textAnchor={x > width * 0.66 ? 'end' : 'start'}
          >
            {label}
          </text>
        </g>
      ))}
    </svg>
  );
}

function isShown(ids: readonly string[], chosen: ReadonlySet<string> | undefined): boolean {
  return !chosen || ids.some((id) => chosen.has(id));
}

export interface Props extends MapData {
  /** The ids of the events that are listed. Default: all of them. */
  chosen?: ReadonlySet<string>;
}

import { translate } from '@docusaurus/Translate';
import { useTalkAnchors } from '@theme/EventWriteups/talkAnchors';
import type { ProgrammeData, ProgrammeDay, TalkData } from '@theme/EventWriteups/types';
import Heading from '@theme/Heading';
import Talk from '@theme/Talk';
import type { CSSProperties, ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * The programme of an event: for each day a grid of times and rooms or tracks, and a list on
 * phones.
 */
export default function Programme({ programme, talks }: Props): ReactNode {
  const byId = new Map(talks.map((talk) => [talk.id, talk]));
  const { days, others, zone } = programme;
  return (
    <section>
      <Heading as="h2" className={styles.heading}>
        {translate({ id: 'theme.eventWriteups.programme', message: 'Programme' })}
      </Heading>
      {zone && <p className={styles.zone}>{zone}</p>}
      {days.map((day) => (
        <Day key={day.label} day={day} talks={byId} />
      ))}
      {others.length > 0 && (
        <>
          <Heading as="h3" className={styles.day}>
            {translate({ id: 'theme.eventWriteups.untimed', message: 'Time not announced' })}
          </Heading>
          <Untimed talks={others.flatMap((id) => byId.get(id) ?? [])} />
        </>
      )}
    </section>
  );
}

/** Talks without a known time. */
function Untimed({ talks }: { talks: readonly TalkData[] }): ReactNode {
  const anchorOf = useTalkAnchors();
  return (
    <ol className={styles.list}>
      {talks.map((talk) => (
        <li key={talk.id} className={styles.slot}>
          <Talk talk={talk} anchor={anchorOf(talk.id)} />
        </li>
      ))}
    </ol>
  );
}

function Day({ day: { label, columns, slots, untimed }, talks }: DayProps): ReactNode {
  const isGrid = columns.length > 0;
  const anchorOf = useTalkAnchors();
  return (
    <>
      <Heading as="h3" className={styles.day}>
        {label}
      </Heading>
      {slots.length > 0 && (
        <div className={gridStyle(columns.length)} style={variables({ columns: columns.length })}>
          {isGrid && (
            <div className={styles.columns} aria-hidden="true">
              {columns.map((column) => (
                <span key={column}>{column}</span>
              ))}
            </div>
          )}
          <ol className={styles.list}>
            {slots.map(({ talk: id, time, row, column }) => {
              const talk = talks.get(id);
              if (!talk) return null;
              const at = column === undefined ? '1 / -1' : String(column);
              const heading = column === undefined ? undefined : columns[column - 1];
              return (
                <li
                  key={id}
                  className={talk.isService ? `${styles.slot} ${styles.service}` : styles.slot}
                  style={variables({ row: row.join(' / '), column: at })}
                >
                  <p className={styles.time}>
                    {time}
                    {[talk.room, talk.track].filter(Boolean).map((place) => (
                      <span
                        key={place}
                        className={place === heading ? styles.inHeading : undefined}
                      >
                        {' · '}
                        {place}
                      </span>
                    ))}
                  </p>
                  {talk.isService ? (
                    talk.name
                  ) : (
                    <Talk
                      talk={{ ...talk, when: undefined, room: undefined, track: undefined }}
                      anchor={anchorOf(id)}
                    />
                  )}
                </li>
              );
            })}
          </ol>
        </div>
      )}
      {untimed.length > 0 && (
        <>
          <p className={styles.untimed}>
            {translate({ id: 'theme.eventWriteups.untimed', message: 'Time not announced' })}
          </p>
          {/* The day is in the heading above them. */}
          <Untimed talks={untimed.flatMap((id) => talks.get(id) ?? []).map(withoutDay)} />
        </>
      )}
    </>
  );
}

/** A talk that spans several days keeps its dates. */
function withoutDay({ when, ...talk }: TalkData): TalkData {
  return { ...talk, when: when && when.text.length > 1 ? when : undefined };
}

/** Many rooms need more width side by side. */
function gridStyle(columns: number): string | undefined {
  if (columns === 0) return undefined;
  return columns > FEW ? `${styles.grid} ${styles.many}` : styles.grid;
}

function variables(values: Record<string, string | number>): CSSProperties {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`--programme-${name}`, value]),
  ) as CSSProperties;
}

/** The number of columns that fit on a tablet. */
const FEW = 3;

interface DayProps {
  day: ProgrammeDay;
  talks: ReadonlyMap<string, TalkData>;
}

interface Props {
  programme: ProgrammeData;
  talks: readonly TalkData[];
}

import type { When } from '@theme/EventWriteups/types';
import type { ReactNode } from 'react';

/** A single time of an event: the end of ticket sales, or when the doors open. */
export default function EventMoment({ when }: Props): ReactNode {
  return (
    <>
      {when.start === '' ? when.text[0] : <time dateTime={when.start}>{when.text[0]}</time>}
      {when.zone && ` ${when.zone.short}`}
    </>
  );
}

interface Props {
  when: When;
}

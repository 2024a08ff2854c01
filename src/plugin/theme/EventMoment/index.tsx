import type { When } from '@theme/EventWriteups/types';
import type { ReactNode } from 'react';

/** One moment that has to do with an event: until when tickets are sold, when the doors open. */
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

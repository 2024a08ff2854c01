import type { EventData } from '@theme/EventWriteups/types';
import type { PictureData } from '@theme/Picture';
import { createContext, type ReactNode, useContext } from 'react';

/** Hands an event to the components in a post or a page. */
export function EventProvider({ event, pictures, children }: Props): ReactNode {
  return (
    <Context.Provider value={event}>
      <Pictures.Provider value={pictures}>{children}</Pictures.Provider>
    </Context.Provider>
  );
}

/** The event that the post is about; `undefined` in a post about none, and in lists of posts. */
export function useCurrentEvent(): EventData | undefined {
  return useContext(Context);
}

/** What the bundler knows of an image of the event; `undefined` of one on another host. */
export function useEventPicture(src: string): PictureData | undefined {
  return useContext(Pictures)?.[src] ?? undefined;
}

const Context = createContext<EventData | undefined>(undefined);
const Pictures = createContext<EventPictures | undefined>(undefined);

/** By their addresses, as the event has them; `null` of a file that isn't there. */
export type EventPictures = Readonly<Record<string, PictureData | null>>;

interface Props {
  event: EventData | undefined;
  pictures?: EventPictures | undefined;
  children: ReactNode;
}

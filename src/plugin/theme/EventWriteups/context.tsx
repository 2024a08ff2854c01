import type { EventData } from '@theme/EventWriteups/types';
import type { PictureData } from '@theme/Picture';
import { createContext, type ReactNode, useContext } from 'react';

/** Provides an event to the components in a post or a page. */
export function EventProvider({ event, pictures, children }: Props): ReactNode {
  return (
    <Context.Provider value={event}>
      <Pictures.Provider value={pictures}>{children}</Pictures.Provider>
    </Context.Provider>
  );
}

/**
 * Returns the event that the post is about; `undefined` if it isn't about one, and in lists of
 * posts.
 */
export function useCurrentEvent(): EventData | undefined {
  return useContext(Context);
}

/** Returns the bundler's data about an image of the event; `undefined` for one on another host. */
export function useEventPicture(src: string): PictureData | undefined {
  return useContext(Pictures)?.[src] ?? undefined;
}

const Context = createContext<EventData | undefined>(undefined);
const Pictures = createContext<EventPictures | undefined>(undefined);

/** By address as the event has it; `null` for a file that doesn't exist. */
export type EventPictures = Readonly<Record<string, PictureData | null>>;

interface Props {
  event: EventData | undefined;
  pictures?: EventPictures | undefined;
  children: ReactNode;
}

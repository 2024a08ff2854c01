import type { EventData } from '@theme/EventWriteups/types';
import { createContext, type ReactNode, useContext } from 'react';

/** Hands an event to the components in a post or a page. */
export function EventProvider({ event, children }: Props): ReactNode {
  return <Context.Provider value={event}>{children}</Context.Provider>;
}

/** The event that the post is about; `undefined` in a post about none, and in lists of posts. */
export function useCurrentEvent(): EventData | undefined {
  return useContext(Context);
}

const Context = createContext<EventData | undefined>(undefined);

interface Props {
  event: EventData | undefined;
  children: ReactNode;
}

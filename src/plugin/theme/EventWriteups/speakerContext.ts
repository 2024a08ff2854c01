import { createContext, type ReactNode } from 'react';

/**
 * The link to the page as a speaker of the author whose page is shown; elsewhere there's none. The link itself, not what
 * it's made of: posts show authors too, and shouldn't load what only this page needs.
 */
export const SpeakerContext = createContext<ReactNode>(undefined);

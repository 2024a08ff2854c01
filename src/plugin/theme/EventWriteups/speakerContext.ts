import { createContext, type ReactNode } from 'react';

/**
 * The link to an author's speaker page on their author page; empty elsewhere. It contains the link
 * itself, not its data: posts show authors too, and shouldn't load code that only this page needs.
 */
export const SpeakerContext = createContext<ReactNode>(undefined);

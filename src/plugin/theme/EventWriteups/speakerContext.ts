import type { AuthorSpeakers } from '@theme/EventWriteups/types';
import { createContext } from 'react';

/** The page as a speaker of the author whose page is shown. Elsewhere there's none: names lead to the author's page. */
export const SpeakerContext = createContext<AuthorSpeakers[string] | undefined>(undefined);

import { createContext } from 'react';

/**
 * Whether what is shown is the text of a post on its own page, or in a list of posts. Where there is no post around it it is
 * `undefined`. `useBlogPost` would throw there, for each picture, and an error takes longer than all else that is done for
 * one.
 */
export const PostPageContext = createContext<boolean | undefined>(undefined);

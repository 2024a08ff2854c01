import { createContext } from 'react';

/**
 * Whether what is shown is the page of a post, not a list of posts. Where there is no post around it, it is a page.
 * `useBlogPost` would throw there, for each picture, and an error takes longer than all else that is done for one.
 */
export const PostPageContext = createContext(true);

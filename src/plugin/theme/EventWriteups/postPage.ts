import { createContext } from 'react';

/**
 * Whether a component is on a post's own page, or in a list of posts; `undefined` outside posts.
 * `useBlogPost` would throw there for each image, and an error takes longer than everything else
 * for an image.
 */
export const PostPageContext = createContext<boolean | undefined>(undefined);

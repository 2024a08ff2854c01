import { createContext, type MouseEvent } from 'react';

/** Set where clicked images open in the lightbox. */
export const LightboxContext = createContext<LightboxOpener | undefined>(undefined);

export interface LightboxOpener {
  /** Opens the image that was clicked. */
  open(event: MouseEvent<HTMLAnchorElement>): void;
  /** The width of the images there, if it differs from the column of text. */
  sizes: string | undefined;
  /** Whether each image shows its title below it. */
  hasCaptions: boolean;
}

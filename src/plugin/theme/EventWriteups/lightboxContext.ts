import { createContext, type MouseEvent } from 'react';

/** Set where pictures open in the lightbox when they are clicked. */
export const LightboxContext = createContext<LightboxOpener | undefined>(undefined);

export interface LightboxOpener {
  /** Opens the picture that was clicked. */
  open(event: MouseEvent<HTMLAnchorElement>): void;
  /** How wide pictures are shown there, where that isn't the column of text. */
  sizes: string | undefined;
  /** Whether each picture shows its title below it. */
  hasCaptions: boolean;
}

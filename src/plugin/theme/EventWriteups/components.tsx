import type { Props as EventCardProps } from '@theme/EventCard';
import type { PostEvent } from '@theme/EventWriteups/types';
import type { Props as FirstPublishedProps } from '@theme/FirstPublished';
import type { Props as SocialCardProps } from '@theme/SocialCardTags';
import type { ComponentType, ReactNode } from 'react';

/**
 * Makes components available to the pages that use them. The plugin's loaders write this call into
 * the modules of posts and pages (docusaurus/providedComponents.ts), so a page only loads the
 * components that it uses.
 */
export function provideComponents(components: Record<string, ComponentType>): void {
  Object.assign(provided, components);
}

/** Returns a placeholder for a component that is loaded with the page. */
function standIn<Props extends object>(name: string): (props: Props) => ReactNode {
  return (props) => {
    const Component = provided[name] as ComponentType<Props> | undefined;
    if (Component) return <Component {...props} />;
    throw new Error(`<${name}> isn’t loaded here: import it from '@theme/${name}'.`);
  };
}

const provided: Record<string, ComponentType> = {};

export const Figure = standIn('Figure');
export const Gallery = standIn('Gallery');
export const Video = standIn('Video');
export const EventCard = standIn<EventCardProps>('EventCard');
export const EventLine = standIn<PostEvent>('EventLine');
export const FirstPublished = standIn<FirstPublishedProps>('FirstPublished');
export const SocialCardTags = standIn<SocialCardProps>('SocialCardTags');
export const Talk = standIn('Talk');
export const Recording = standIn('Recording');
export const Slides = standIn('Slides');
export const UpcomingEvents = standIn('UpcomingEvents');

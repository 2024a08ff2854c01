import {
  EventCard,
  Figure,
  Gallery,
  Recording,
  Slides,
  Talk,
  UpcomingEvents,
  Video,
} from '@theme/EventWriteups/components';
import Base from '@theme-init/MDXComponents';

/**
 * The components that a post may use without an import. A site's own `MDXComponents` can still wrap
 * them.
 */
export default {
  ...Base,
  ...{ Figure, Gallery, Video },
  ...{ EventCard, Talk, Recording, Slides, UpcomingEvents },
};

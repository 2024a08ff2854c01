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

/** What a post may write without an import. A site's own `MDXComponents` can still wrap it. */
export default {
  ...Base,
  ...{ Figure, Gallery, Video },
  ...{ EventCard, Talk, Recording, Slides, UpcomingEvents },
};

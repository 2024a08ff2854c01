import EventCard from '@theme/EventCard';
import Figure from '@theme/Figure';
import Gallery from '@theme/Gallery';
import Recording from '@theme/Recording';
import Slides from '@theme/Slides';
import Talk from '@theme/Talk';
import UpcomingEvents from '@theme/UpcomingEvents';
import Video from '@theme/Video';
import Base from '@theme-init/MDXComponents';

/** What a post may write without an import. A site's own `MDXComponents` can still wrap it. */
export default {
  ...Base,
  ...{ Figure, Gallery, Video },
  ...{ EventCard, Talk, Recording, Slides, UpcomingEvents },
};

import Figure from '@theme/Figure';
import Gallery from '@theme/Gallery';
import Video from '@theme/Video';
import Base from '@theme-init/MDXComponents';

/** What a post may write without an import. A site's own `MDXComponents` can still wrap it. */
export default { ...Base, Figure, Gallery, Video };

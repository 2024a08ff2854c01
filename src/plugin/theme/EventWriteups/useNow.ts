import { useEffect, useState } from 'react';

/**
 * The time, in the browser. It is not known while the page is rendered on the server and first shown: a site may have been
 * built months ago.
 */
export function useNow(): number | undefined {
  const [now, setNow] = useState<number>();
  useEffect(() => setNow(Date.now()), []);
  return now;
}

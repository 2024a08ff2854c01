import { setMaxListeners } from 'node:events';

/**
 * Returns a signal that aborts one request after some seconds, or when everything is aborted. It
 * doesn't use `AbortSignal.any` with `AbortSignal.timeout`: Node 20 garbage-collects such a timeout
 * too early, and the request never ends.
 *
 * @param whole aborts everything
 */
export function timeLimit(whole: AbortSignal, seconds: number): AbortSignal {
  const limit = new AbortController();
  const end = () => {
    clearTimeout(timer);
    whole.removeEventListener('abort', end);
    limit.abort(whole.aborted ? whole.reason : new DOMException('Too slow', 'TimeoutError'));
  };
  // Pending requests keep the process alive; finished ones needn't.
  const timer = setTimeout(end, seconds * 1000).unref();
  // Each recent request has a listener, and Node warns of a leak from the eleventh on.
  setMaxListeners(0, whole);
  whole.addEventListener('abort', end);
  if (whole.aborted) end();
  return limit.signal;
}

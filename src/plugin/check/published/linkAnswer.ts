/**
 * The result of the last request to an external address. `why` continues a sentence that starts with the address:
 * "answers with 404".
 */
export type LinkAnswer =
  | { state: 'fine' }
  /** The page or host is gone. */
  | { state: 'dead'; why: string; archived?: string | undefined }
  /** The domain is for sale. */
  | { state: 'parked'; why: string; archived?: string | undefined }
  /** It redirects permanently to a page that exists. */
  | { state: 'moved'; to: string }
  | { state: 'certificate'; why: string }
  /** No answer this time. That may be temporary. */
  | { state: 'unanswered'; why: string }
  /** It leads to a private address, which wasn't contacted. */
  | { state: 'private' }
  /** Unknown to a program: the page asks for a login, or for a human. */
  | { state: 'refused'; why: string };

/** Results by address, in the form that `askedAddress` returns. */
export type LinkAnswers = ReadonlyMap<string, LinkAnswer>;

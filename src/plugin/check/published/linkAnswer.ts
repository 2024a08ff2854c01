/**
 * The result of the last request to an external address. `why` continues the sentence after the address: "answers with 404".
 */
export type LinkAnswer =
  | { state: 'fine' }
  /** It's gone. */
  | { state: 'dead'; why: string; archived?: string | undefined }
  /** Whoever has the domain today wants to sell it. */
  | { state: 'parked'; why: string; archived?: string | undefined }
  /** It redirects for good, and the page is there. */
  | { state: 'moved'; to: string }
  | { state: 'certificate'; why: string }
  /** No answer today, which may be different tomorrow. */
  | { state: 'unanswered'; why: string }
  /** It leads to an address that isn't public, and was not asked. */
  | { state: 'private' }
  /** A program can't know: it asks for a login, or for a person. */
  | { state: 'refused'; why: string };

/** The answers of addresses by what `askedAddress` makes of them. */
export type LinkAnswers = ReadonlyMap<string, LinkAnswer>;

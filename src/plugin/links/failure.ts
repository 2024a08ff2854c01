import type { LinkAnswer } from '../check/published/linkAnswer.ts';
import { PrivateAddress } from '../network/publicLookup.ts';

/** What a network error means for an address. */
export function failureOf(error: unknown, seconds: number): LinkAnswer & { isOffline?: boolean } {
  if (error instanceof PrivateAddress) return { state: 'private' };
  const { code = '', name, message } = error as NodeJS.ErrnoException;
  const certificate = CERTIFICATE.find(([pattern]) => pattern.test(code));
  if (certificate) return { state: 'certificate', why: certificate[1] };
  if (code === 'ENOTFOUND')
    return { state: 'dead', why: 'is on a host that doesn’t exist', isOffline: true };
  if (/^(?:ERR_SSL|EPROTO)/.test(code) || /\bSSL|TLS\b/.test(message))
    return { state: 'certificate', why: 'uses encryption that browsers don’t accept' };
  if (name === 'TimeoutError' || code === 'ABORT_ERR' || code === 'ETIMEDOUT')
    return { state: 'unanswered', why: `didn’t answer within ${seconds} seconds`, isOffline: true };
  const isOffline = OFFLINE.has(code);
  if (code === 'ECONNREFUSED')
    return { state: 'unanswered', why: 'refuses the connection', isOffline };
  return { state: 'unanswered', why: `can’t be reached${code && ` (${code})`}`, isOffline };
}

/** Node's and OpenSSL's codes for the problems that browsers warn about. */
const CERTIFICATE: [RegExp, string][] = [
  [/^CERT_HAS_EXPIRED$/, 'has a certificate that has expired'],
  [/^CERT_NOT_YET_VALID$/, 'has a certificate that isn’t valid yet'],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'has a certificate for another host'],
  [/^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN)$/, 'has a self-signed certificate'],
  [
    /^UNABLE_TO_(?:VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT(?:_LOCALLY)?)$/,
    'has an incomplete certificate chain, which some browsers don’t trust',
  ],
  [
    /^(?:UNABLE_TO_|CERT_|ERR_TLS_CERT|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH)/,
    'has a certificate that browsers don’t trust',
  ],
];

/** The codes of a missing network. */
const OFFLINE = new Set(['EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN', 'ECONNREFUSED']);

import path from 'node:path';
import { parseTarget } from '../references/parseTarget.ts';
import type { Reference } from '../references/reference.ts';
import { fileAddresses } from './fileAddresses.ts';
import { cleanPath, escapePath, withScheme } from './repairAddress.ts';
import type { Missing, ReferenceContext, Verdict } from './verdict.ts';

/** The file that an image should probably show, as an address that works in the image's syntax. */
export function explainMissingImage(
  verdict: Missing,
  reference: Reference,
  place: ReferenceContext,
  judge: (reference: Reference, place: ReferenceContext) => Verdict,
): Missing {
  const { target } = reference;
  const statusOf = (address: string) => judge({ ...reference, target: address }, place).status;
  const isFound = (address: string) => statusOf(address) === 'found';
  const respelled = respellings(target, place).find(isFound);
  if (respelled !== undefined) return { ...verdict, suggestion: respelled, isSure: true };
  const whole = withScheme(target);
  if (whole !== undefined && !whole.startsWith('mailto:'))
    return { status: 'missing', reason: 'no-scheme', suggestion: whole, isSure: true };
  const { written } = parseTarget(target);
  const near =
    place.siteIndex.nearestFile(cleanPath(decoded(written)), place.filePath) ??
    place.siteIndex.nearestFile(written, place.filePath);
  if (!near) return verdict;
  const addresses = fileAddresses(near.file, place);
  const suggestion = addresses.find(isFound);
  if (suggestion !== undefined) return { ...verdict, suggestion };
  const bundled = addresses.find((address) => statusOf(address) === 'unbundled');
  return bundled === undefined ? verdict : { ...verdict, suggestion: bundled, isUnbundled: true };
}

function respellings(target: string, place: ReferenceContext): string[] {
  const { written, suffix } = parseTarget(target);
  const clean = cleanPath(decoded(written));
  const plain = clean.replace(/^(?:\.{0,2}\/)+/, '');
  const root = place.site.staticDirs
    .map((dir) => `${path.basename(dir)}/`)
    .find((name) => plain.startsWith(name));
  const paths = [
    // The file's name itself contains the escapes.
    written,
    clean,
    `./${plain}`,
    `/${plain}`,
    place.locale.baseUrl + plain,
    ...(root ? [`/${plain.slice(root.length)}`] : []),
  ];
  return paths.map((one) => escapePath(one) + suffix);
}

function decoded(written: string): string {
  return parseTarget(written).path ?? written;
}

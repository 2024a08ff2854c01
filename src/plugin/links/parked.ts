/**
 * Whether a page is one that domain sellers put where a site was. Only text of such pages counts,
 * because a site may well write about domains.
 *
 * @param url the final address
 * @param page the start of its HTML
 */
export function isParked(url: URL, page: string): boolean {
  if (SELLERS.test(url.hostname)) return true;
  const title = /<title[^<>]*>([^<]{0,200})/i.exec(page)?.[1] ?? '';
  if (FOR_SALE.test(title)) return true;
  return PARKING_CODE.test(page);
}

/** The hosts that lapsed domains redirect to. */
const SELLERS =
  /(?:^|\.)(?:hugedomains\.com|dan\.com|afternic\.com|sedo\.com|sedoparking\.com|parkingcrew\.net|bodis\.com|undeveloped\.com|domainmarket\.com|buydomains\.com|above\.com)$/i;

const FOR_SALE =
  /\b(?:(?:this |the )?domain (?:name )?(?:is |may be )?(?:available )?for sale|buy this domain|domain (?:has )?expired|parked (?:domain|free)|diese domain steht zum verkauf|ce (?:nom de )?domaine est à vendre)\b|\bis for sale\b.*\b(?:hugedomains|dan\.com|sedo|afternic|domain)/i;

/** Scripts and images of parking services, by the host: an address may contain the start of another. */
const PARKING_CODE =
  /(?:src|href|content|url)\s*=\s*["']?(?:https?:)?\/\/[^"'\s>/?#]*\b(?:sedoparking\.com|parkingcrew\.net|bodis\.com|parklogic\.com|d38psrni17bvxu\.cloudfront\.net)|\bwindow\.park\s*=|data-adblockkey=/i;

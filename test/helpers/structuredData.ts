import { parseUrl } from '../../src/plugin/events/model/parseUrl.ts';

/**
 * The required fields that are missing or malformed in a page's JSON-LD, according to Google's requirements for
 * events, videos and postings (developers.google.com/search/docs/appearance/structured-data: event, video,
 * article). Recommended fields are checked only if they're there.
 */
export function judgeGraph(data: unknown): string[] {
  const problems: string[] = [];
  const nodes = nodesIn(data);
  const ids = new Set(
    nodes.filter((node) => Object.keys(node).length > 1).map((node) => node['@id']),
  );
  for (const node of nodes) {
    const types = [node['@type']].flat();
    for (const [type, rules] of Object.entries(RULES)) {
      if (!types.includes(type)) continue;
      for (const [property, isRight] of Object.entries(rules.required))
        if (!isRight(node[property]))
          problems.push(`${type}.${property} is ${JSON.stringify(node[property])}`);
      for (const [property, isRight] of Object.entries(rules.recommended))
        if (node[property] !== undefined && !isRight(node[property]))
          problems.push(`${type}.${property} is ${JSON.stringify(node[property])}`);
    }
    for (const [property, value] of Object.entries(node)) {
      if (
        value === null ||
        value === '' ||
        (Array.isArray(value) && value.length === 0 && property !== 'keywords')
      )
        problems.push(`${String(types)}.${property} is empty`);
    }
    // A node with only a name is described elsewhere in the page, or on another page.
    if (
      Object.keys(node).length === 1 &&
      String(node['@id']).includes('#') &&
      !ids.has(node['@id'])
    )
      problems.push(`Nothing describes ${node['@id']}`);
  }
  return problems;
}

function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  return [node, ...Object.values(node).flatMap(nodesIn)];
}

const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';
const isUrl = (value: unknown) =>
  typeof value === 'string' && /^https?:\/\/\S+$/.test(value) && parseUrl(value) !== undefined;
const isDate = (value: unknown) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/.test(value) &&
  !Number.isNaN(Date.parse(value));
/** With a time and a zone. */
const isInstant = (value: unknown) =>
  isDate(value) && /T.*(?:Z|[+-]\d\d:\d\d)$/.test(String(value));
const each = (isRight: (value: unknown) => boolean) => (value: unknown) =>
  [value].flat().length > 0 && [value].flat().every(isRight);
const hasType = (type: string) => (value: unknown) => (value as Node)['@type'] === type;
const isReference = (value: unknown) => isUrl((value as Node)['@id']);
const isPlace = (value: unknown) => {
  const { '@type': type, address, url } = value as Node;
  if (type === 'VirtualLocation') return isUrl(url);
  return (
    type === 'Place' &&
    (address as Node | undefined)?.['@type'] === 'PostalAddress' &&
    Object.keys(address as Node).length > 1
  );
};
/** A URL, or an ImageObject with one (Google: Event, `image`; Image metadata, `contentUrl`). */
const isImage = (value: unknown) => {
  const { url, contentUrl } = (value ?? {}) as Node;
  return isUrl(value) || isUrl(url) || isUrl(contentUrl);
};

const RULES: Record<string, Rules> = {
  Event: {
    required: { name: isText, startDate: isDate, location: each(isPlace) },
    recommended: {
      description: isText,
      endDate: isDate,
      previousStartDate: isDate,
      eventStatus: (value) => /^https:\/\/schema\.org\/Event\w+$/.test(String(value)),
      eventAttendanceMode: (value) =>
        /^https:\/\/schema\.org\/\w+EventAttendanceMode$/.test(String(value)),
      image: each(isImage),
      organizer: (value) => hasType('Organization')(value) && isText((value as Node).name),
      performer: each((value) => hasType('Person')(value) && isText((value as Node).name)),
      offers: each(hasType('Offer')),
      url: isUrl,
      subEvent: each((value) => [(value as Node)['@type']].flat().includes('Event')),
      superEvent: (value) => isReference(value) || hasType('EventSeries')(value),
      workFeatured: each(hasType('PresentationDigitalDocument')),
      recordedIn: each(isReference),
      subjectOf: each(isReference),
    },
  },
  VideoObject: {
    required: { name: isText, thumbnailUrl: each(isUrl), uploadDate: isInstant },
    recommended: {
      description: isText,
      duration: (value) => /^PT(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?$/.test(String(value)),
      contentUrl: isUrl,
      embedUrl: isUrl,
      url: isUrl,
      recordedAt: isReference,
    },
  },
  Offer: {
    required: {},
    recommended: {
      url: isUrl,
      price: (value) => typeof value === 'number' && value >= 0,
      priceCurrency: (value) => /^[A-Z]{3}$/.test(String(value)),
      availability: (value) =>
        /^https:\/\/schema\.org\/(?:InStock|SoldOut|PreOrder)$/.test(String(value)),
      validFrom: isInstant,
      validThrough: isDate,
    },
  },
  BlogPosting: {
    required: {},
    recommended: {
      headline: isText,
      datePublished: isDate,
      dateModified: isDate,
      image: each(isImage),
      author: each((value) => hasType('Person')(value) && isText((value as Node).name)),
    },
  },
  Person: { required: { name: isText }, recommended: { url: isUrl } },
};

interface Rules {
  required: Record<string, (value: unknown) => boolean>;
  recommended: Record<string, (value: unknown) => boolean>;
}

/** A linked data node. */
export type Node = Record<string, unknown>;

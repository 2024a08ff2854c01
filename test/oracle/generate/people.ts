import fc from 'fast-check';

/** Author keys in posts; not all of them are always in the file. */
export const AUTHOR_KEYS = ['ana', 'ben', 'mary-ann', 'zoë', 'o neil', '42', 'constructor'];

/** Tag keys in posts. */
export const TAG_KEYS = [
  ...['meetup', 'KubeCon', 'c#', 'c++', '???', 'two words', 'two-words', 'été', 'a/b', '2024'],
  ...['page', 'constructor', 'Meetup'],
];

/** An authors file, or rarely none. */
export function authorsFile(name = 'authors.yml'): fc.Arbitrary<Record<string, string>> {
  const author = fc.record(
    {
      name: fc.constantFrom('Ana', 'Ben B.'),
      title: fc.constantFrom('Host', 'Speaker'),
      page: fc.constantFrom<unknown>(
        true,
        true,
        false,
        { permalink: '/me' },
        { permalink: 'a/me/' },
      ),
      url: fc.constant('https://example.org'),
      email: fc.constant('a@example.org'),
      image_url: fc.constantFrom('https://example.org/a.png', '/img/a.svg'),
      socials: fc.constant({ github: 'ana', x: 'https://x.com/ana' }),
    },
    { requiredKeys: ['name'] },
  );
  const entries = fc
    .tuple(fc.subarray(AUTHOR_KEYS.slice(3)), fc.array(author, { minLength: 7, maxLength: 7 }))
    .map(([others, list]) =>
      [...AUTHOR_KEYS.slice(0, 3), ...others].map((key, index) => [key, list[index]] as const),
    );
  const people = rarelyDouble(entries, (list) =>
    list.map(([, value]) => (value?.page as Page)?.permalink),
  ).map(Object.fromEntries);
  return fc.option(people, { freq: 30 }).map((map) => (map ? { [name]: JSON.stringify(map) } : {}));
}

/**
 * A tags file, or none if the config names none. JSON is YAML.
 *
 * @param name `undefined`: the one that may be missing
 */
export function tagsFile(
  name: string | false | null | undefined,
): fc.Arbitrary<Record<string, string>> {
  if (name === false || name === null) return fc.constant({});
  const tag = fc.option(
    fc.record(
      {
        label: fc.constantFrom('Meetup', 'A Label', 'C#'),
        permalink: fc.constantFrom('/own', 'own/two', 'own.html', '/Own', 'ö', 'meetup'),
        description: fc.constant('What it is about'),
      },
      { requiredKeys: [] },
    ),
    { freq: 3 },
  );
  const tags = rarelyDouble(
    fc.dictionary(fc.constantFrom(...TAG_KEYS), tag, { maxKeys: 5 }),
    (map) => Object.values(map).map((value) => value?.permalink),
  );
  return fc
    .option(tags, { freq: name === undefined ? 1 : 30 })
    .map((map) => (map ? { [name ?? 'tags.yml']: JSON.stringify(map) } : {}));
}

/** Docusaurus refuses duplicate addresses, so a few such sites are enough. */
function rarelyDouble<Value>(
  values: fc.Arbitrary<Value>,
  addresses: (value: Value) => (string | undefined)[],
): fc.Arbitrary<Value> {
  const isSingle = (value: Value) => {
    const given = addresses(value).filter((address) => address !== undefined);
    return new Set(given).size === given.length;
  };
  return fc.oneof(
    { weight: 19, arbitrary: values.filter(isSingle) },
    { weight: 1, arbitrary: values },
  );
}

interface Page {
  permalink?: string;
}

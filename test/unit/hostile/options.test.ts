import { PluginIdSchema } from '@docusaurus/utils-validation';
import { expect, test } from 'vitest';
import { readConfiguredOptions } from '../../../src/plugin/commands/configuredOptions.ts';
import { UsageError } from '../../../src/plugin/commands/usageError.ts';
import { schema } from '../../../src/plugin/options.ts';
import { checkFiles } from '../../helpers/site.ts';

/** Every option with every absurd value: the command refuses what the build refuses, in one line. */
test.each(everyOption(schema.describe()))('the option %s', (option) => {
  for (const [name, value] of Object.entries(ABSURD)) {
    const options = withOption(option, value);
    const { error } = schema.validate(options, { convert: false });
    const refused = refusal(options);
    expect({ name, isRefused: refused !== undefined }).toEqual({ name, isRefused: !!error });
    if (refused !== undefined) expect(refused).toMatch(/^config\.js: [^\n]{10,300}[.?]$/);
  }
});

/** Docusaurus reads the id itself (utils-validation, `PluginIdSchema`), so it isn't in the schema. */
test.each(['events', 'two words', '', 'a/b', 5, null])('the id %j', (id) => {
  const { error } = PluginIdSchema.validate(id, { convert: false });
  expect(refusal({ id }) !== undefined).toBe(!!error);
});

test.each(['tags', 'include', 'exclude', 'postsPerPage'])(
  'a blog whose %s is absurd is checked as if it weren’t set',
  (option) => {
    for (const value of [...Object.values(ABSURD), [''], -1e308]) {
      const blog = { [option]: value };
      const { summary } = checkFiles(
        { 'blog/authors.yml': 'saim:\n  name: Saim Safdar\n', 'blog/a.md': '# A\n' },
        { presets: [['classic', { blog }]] },
      );
      expect(summary.durationMs).toBeLessThan(60_000);
    }
  },
);

test('an option that isn’t there has a suggestion', () => {
  expect(refusal({ failbuild: false })).toBe(
    'config.js: the plugin has no option "failbuild". Did you mean "failBuild"?',
  );
  expect(refusal({ images: { colour: 1 } })).toBe(
    'config.js: "images" has no option "colour". Known: encode, formats, widths, quality, cacheDir, sizes, budget.',
  );
});

test('a value that can’t be printed has a message too', () => {
  const refused = 'config.js: rule "image-alt" has no level of type';
  for (const value of [Symbol('a'), Object.create(null), { __proto__: null }])
    expect(refusal({ rules: { 'image-alt': value } })).toMatch(refused);
});

function refusal(options: unknown): string | undefined {
  try {
    readConfiguredOptions(
      { plugins: [['docusaurus-plugin-event-writeups', options]] },
      'config.js',
    );
    return undefined;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error.message;
  }
}

/** The paths of all options, as the schema describes them. */
function everyOption({ keys = {} }: Described, path = ''): string[] {
  return Object.entries(keys).flatMap(([name, described]) => [
    `${path}${name}`,
    ...everyOption(described as Described, `${path}${name}.`),
  ]);
}

function withOption(path: string, value: unknown): unknown {
  return path.split('.').reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);
}

const ABSURD = {
  undefined: undefined,
  null: null,
  'not a number': Number.NaN,
  'no text': '',
  'below zero': -1,
  zero: 0,
  'a fraction': 1.5,
  huge: 1e308,
  endless: Number.POSITIVE_INFINITY,
  yes: true,
  'yes in quotes': 'true',
  'a number in quotes': '5',
  'a slash': '/',
  'a path out of the site': '../../etc/passwd',
  'the name of an object property': '__proto__',
  'an empty list': [],
  'a list of nothing': [null],
  'a list of no text': [''],
  'a list of maps': [{}],
  'a list of huge numbers': [1e9],
  'a number too large to count': Number.MAX_SAFE_INTEGER + 1,
  'the largest number': Number.MAX_SAFE_INTEGER,
  one: 1,
  'a hundred': 100,
  'a hundred and one': 101,
  'the narrowest and the widest image': [16, 8192],
  'a narrower image': [15],
  'a wider image': [8193],
  'two words': 'two words',
  'a list with a repetition': ['avif', 'avif'],
  'an empty map': {},
  'a map of another name': { constructor: 1 },
  'a map without a prototype': Object.create(null),
  'a symbol': Symbol('a'),
  'a function': () => 1,
  'a big number': 1n,
  'a pattern': /a/,
};

interface Described {
  keys?: Record<string, unknown>;
  type?: string;
}

import { describe, expect, test } from 'vitest';
import { DEFAULT_BUDGET } from '../../src/plugin/check/pictures/pictureBudget.ts';
import { readConfiguredOptions } from '../../src/plugin/commands/configuredOptions.ts';
import { UsageError } from '../../src/plugin/commands/usageError.ts';
import { schema } from '../../src/plugin/options.ts';

const FILE = 'docusaurus.config.js';

describe('the options in the config', () => {
  test('are read by the command', () => {
    const options = {
      rules: {
        'image-alt': 'error',
        house: { slug: '^[a-z-]+$' },
        own: ['./blog-rules/*.ts'],
      },
      frontMatter: { strict: true, allow: ['series'] },
      images: { budget: { kilobytes: 300 } },
      baseline: 'known.json',
    };
    expect(read(options)).toEqual({
      levels: { 'image-alt': 'error' },
      house: { slug: '^[a-z-]+$' },
      own: ['./blog-rules/*.ts'],
      frontMatter: { strict: true, allow: ['series'] },
      budget: { ...DEFAULT_BUDGET, kilobytes: 300 },
      baseline: 'known.json',
    });
  });

  test('have the same defaults in the command and in the build', () => {
    const { rules: levels, frontMatter, images, baseline } = schema.validate({}).value;
    const { budget } = images;
    const [house, own] = [{}, []];
    expect(read({})).toEqual({ levels, house, own, frontMatter, budget, baseline });
    expect(readConfiguredOptions({}, FILE)).toEqual({
      levels,
      house,
      own,
      frontMatter,
      budget,
      baseline,
    });
  });

  test('a budget may be nothing at all', () => {
    const options = { images: { budget: { kilobytes: 0 } } };
    expect(schema.validate(options).error).toBeUndefined();
    expect(read(options).budget.kilobytes).toBe(0);
    expect(() => read({ images: { budget: { kilobytes: -1 } } })).toThrow(UsageError);
    expect(() => read({ images: { budget: { kilobytes: '500' } } })).toThrow(UsageError);
  });

  test('the widest image that the build makes is known to the command', () => {
    expect(read({ images: { widths: [320, 960, 640] } }).budget.widest).toBe(960);
    expect(read({ images: {} }).budget.widest).toBeUndefined();
  });

  test.each([
    ['a rule that is not there', { rules: { 'image-alf': 'off' } }],
    ['a level that is not there', { rules: { 'image-alt': 'fatal' } }],
    ['levels in a list', { rules: ['image-alt'] }],
    ['a convention that is not there', { rules: { house: { slugs: '^a$' } } }],
    ['conventions that are no map', { rules: { house: ['slug'] } }],
    ['a pattern that can’t be read', { rules: { house: { slug: '(' } } }],
    ['a pattern that takes more than linear time', { rules: { house: { slug: '(a)\\1' } } }],
    ['a pattern that is too long', { rules: { house: { slug: 'a'.repeat(501) } } }],
    ['a pattern in words only', { rules: { house: { slug: { help: 'Two words.' } } } }],
    ['a pattern without its words', { rules: { house: { slug: { pattern: 'a', help: '' } } } }],
    ['a pattern that is no text', { rules: { house: { fileName: /a/ } } }],
    ['required keys that are no list', { rules: { house: { frontMatter: 'image' } } }],
    ['folders without a name', { rules: { house: { imageFolders: [''] } } }],
    ['a flag that is none', { rules: { house: { localImages: 'yes' } } }],
    ['lengths that cross', { rules: { house: { titleLength: { min: 9, max: 3 } } } }],
    ['a length that is none', { rules: { house: { titleLength: { max: -1 } } } }],
    ['a length of another name', { rules: { house: { titleLength: { most: 9 } } } }],
    ['files that are no list', { rules: { own: './blog-rules/*.ts' } }],
    ['a setting that is not there', { frontMatter: { strickt: true } }],
    ['a setting of the wrong type', { frontMatter: { strict: 'yes, please' } }],
    ['keys that are no list', { frontMatter: { allow: 'series' } }],
    ['keys that are no texts', { frontMatter: { allow: [1] } }],
    ['settings that are no map', { frontMatter: true }],
    ['pictures that are no map', { images: 'small' }],
    ['a budget that is no map', { images: { budget: 500 } }],
    ['a budget that is not there', { images: { budget: { bytes: 500 } } }],
    ['a budget that is no number', { images: { budget: { kilobytes: 'little' } } }],
  ])('are refused by both: %s', (_, options) => {
    expect(schema.validate(options).error).toBeDefined();
    expect(() => read(options)).toThrow(UsageError);
    expect(() => read(options)).toThrow(/^docusaurus\.config\.js: .*[.?]$/);
  });
});

function read(options: Record<string, unknown>) {
  return readConfiguredOptions({ plugins: [['event-writeups', options]] }, FILE);
}

import { describe, expect, test } from 'vitest';
import { readConfiguredOptions } from '../../src/plugin/commands/configuredOptions.ts';
import { UsageError } from '../../src/plugin/commands/usageError.ts';
import { schema } from '../../src/plugin/options.ts';

const FILE = 'docusaurus.config.js';

describe('the options that a config gives to the plugin', () => {
  test('are read by the command', () => {
    const options = {
      rules: { 'image-alt': 'error' },
      frontMatter: { strict: true, allow: ['series'] },
      baseline: 'known.json',
    };
    expect(read(options)).toEqual({
      levels: { 'image-alt': 'error' },
      frontMatter: { strict: true, allow: ['series'] },
      baseline: 'known.json',
    });
  });

  test('have the same defaults in the command and in the build', () => {
    const { rules: levels, frontMatter, baseline } = schema.validate({}).value;
    expect(read({})).toEqual({ levels, frontMatter, baseline });
    expect(readConfiguredOptions({}, FILE)).toEqual({ levels, frontMatter, baseline });
  });

  test.each([
    ['a rule that is not there', { rules: { 'image-alf': 'off' } }],
    ['a level that is not there', { rules: { 'image-alt': 'fatal' } }],
    ['levels in a list', { rules: ['image-alt'] }],
    ['a setting that is not there', { frontMatter: { strickt: true } }],
    ['a setting of the wrong type', { frontMatter: { strict: 'yes, please' } }],
    ['keys that are no list', { frontMatter: { allow: 'series' } }],
    ['keys that are no texts', { frontMatter: { allow: [1] } }],
    ['settings that are no map', { frontMatter: true }],
  ])('are refused by both: %s', (_, options) => {
    expect(schema.validate(options).error).toBeDefined();
    expect(() => read(options)).toThrow(UsageError);
    expect(() => read(options)).toThrow(/^docusaurus\.config\.js: .*\.$/);
  });
});

function read(options: Record<string, unknown>) {
  return readConfiguredOptions({ plugins: [['event-writeups', options]] }, FILE);
}

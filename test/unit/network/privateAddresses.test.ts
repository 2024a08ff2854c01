import { expect, test } from 'vitest';
import { isPrivate } from '../../../src/plugin/network/privateAddresses.ts';

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.31.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '168.63.129.16',
  '100.64.0.1',
  '0.0.0.0',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1',
  'fd00::1',
  '::ffff:127.0.0.1',
  '::ffff:a00:1',
  '::ffff:0:127.0.0.1',
  '64:ff9b::10.0.0.1',
  '2002:7f00:1::',
])('%s is private', (address) => {
  expect(isPrivate(address)).toBe(true);
});

test.each([
  '93.184.216.34',
  '172.32.0.1',
  '168.63.129.17',
  '::ffff:0:8.8.8.8',
  '2606:2800:220:1::1',
  'example.org',
])('%s is public', (address) => {
  expect(isPrivate(address)).toBe(false);
});

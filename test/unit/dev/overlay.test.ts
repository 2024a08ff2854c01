import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { OverlayMessage } from '../../../src/plugin/dev/devServer.ts';
import { createOverlay } from '../../../src/plugin/dev/overlay.ts';
import type { Session } from '../../../src/plugin/dev/session.ts';
import { finding, reportOf } from '../../helpers/report.ts';

/** Returns the messages to a page that connects, for some errors and a warning. */
function told(errors: number): OverlayMessage[][] {
  const found = Array.from({ length: errors }, (_, index) => finding({ line: index + 1 }));
  const report = reportOf([...found, finding({ severity: 'warning' })]);
  const session = { report: () => report, onChange() {} } as Partial<Session> as Session;
  const implementation = new EventEmitter();
  const messages: OverlayMessage[][] = [];
  createOverlay(session, '/site', '/__event-writeups').connect({
    options: {},
    sendMessage: (_clients, _type, data) => void messages.push([...data]),
    webSocketServer: { clients: [], implementation },
  });
  implementation.emit('connection', {}, { headers: { host: 'localhost:3000' } });
  return messages;
}

test('the overlay shows up to twenty errors, and counts the others', () => {
  expect(told(1)).toHaveLength(1);
  expect(told(1)[0]).toHaveLength(1);
  expect(told(20)[0]).toHaveLength(20);
  expect(told(20)[0]?.at(-1)?.message).not.toContain('more');
  expect(told(22)[0]).toHaveLength(21);
  expect(told(22)[0]?.at(-1)).toEqual({ message: '… and 2 more: see /__event-writeups' });
});

test('without errors nothing is sent, so messages of the build stay', () => {
  expect(told(0)).toEqual([]);
});

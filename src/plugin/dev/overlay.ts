import path from 'node:path';
import type { Diagnostic } from '../check/diagnostic.ts';
import { writeFinding } from '../report/finding.ts';
import type { DevServer, OverlayMessage, SocketClient } from './devServer.ts';
import { isForOwnHost, isFromOwnPage } from './ownRequest.ts';
import type { Session } from './session.ts';

/**
 * Shows the errors of a session over the page, in webpack-dev-server's own overlay. They are sent to the browser and
 * not made errors of the build: those would keep it from taking over any edit while one post somewhere has a fault,
 * Rspack would reword them, and Docusaurus would print each twice for every save.
 */
export function createOverlay(session: Session, siteDir: string, healthPage: string): Overlay {
  let server: DevServer | undefined;
  // Docusaurus lets any page connect; lines of posts that nobody has published are for those of this server.
  const own = new WeakSet<SocketClient>();

  function send(clients: readonly SocketClient[]): void {
    const { diagnostics } = session.report();
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const messages = errors.slice(0, MOST_SHOWN).map(toMessage);
    const left = errors.length - messages.length;
    if (left > 0) messages.push({ message: `… and ${left} more: see ${healthPage}` });
    // With nothing to say, what the build had to say stays.
    if (messages.length > 0) server?.sendMessage(clients, 'errors', messages);
  }

  function toMessage(diagnostic: Diagnostic): OverlayMessage {
    const { file, line, column } = diagnostic;
    return {
      moduleName: `${file}:${line}:${column}`,
      // A click on the name opens it in the editor.
      moduleIdentifier: `${path.join(siteDir, file)}:${line}:${column}`,
      message: writeFinding(diagnostic, session.report(), true),
    };
  }

  // The server tells all pages in the same turn that a build begins or is through, and that takes the overlay away.
  const show = () =>
    setImmediate(() =>
      send((server?.webSocketServer?.clients ?? []).filter((client) => own.has(client))),
    );
  session.onChange(show);

  return {
    connect(listening) {
      server = listening;
      // After the server's own listener, which tells a new page that all is well.
      server.webSocketServer?.implementation.on('connection', (client, { headers }) => {
        if (!isForOwnHost(headers, listening.options) || !isFromOwnPage(headers)) return;
        own.add(client);
        send([client]);
      });
    },
    show,
  };
}

/** More than anybody reads on one page. */
const MOST_SHOWN = 20;

export interface Overlay {
  /** The server that listens now. */
  connect(server: DevServer): void;
  /** After a build: the build takes the overlay away. */
  show(): void;
}

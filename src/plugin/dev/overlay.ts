import path from 'node:path';
import type { Diagnostic } from '../check/diagnostic.ts';
import { writeFinding } from '../report/finding.ts';
import type { DevServer, OverlayMessage, SocketClient } from './devServer.ts';
import { isForOwnHost, isFromOwnPage } from './ownRequest.ts';
import type { Session } from './session.ts';

/**
 * Shows the errors of a session over the page, in webpack-dev-server's own overlay. They're sent to the browser
 * rather than made build errors: those would block every update while one post has a problem, Rspack would reword
 * them, and Docusaurus would print each twice for every save.
 */
export function createOverlay(session: Session, siteDir: string, healthPage: string): Overlay {
  let server: DevServer | undefined;
  // Docusaurus accepts connections from any page, but lines of unpublished posts are only for pages
  // of this server.
  const own = new WeakSet<SocketClient>();

  function send(clients: readonly SocketClient[]): void {
    const { diagnostics } = session.report();
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const messages = errors.slice(0, MOST_SHOWN).map(toMessage);
    const left = errors.length - messages.length;
    if (left > 0) messages.push({ message: `… and ${left} more: see ${healthPage}` });
    // Without messages from us, those of the build stay.
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

  // The server tells all pages in the same turn when a build starts or ends, which removes the overlay.
  const show = () =>
    setImmediate(() =>
      send((server?.webSocketServer?.clients ?? []).filter((client) => own.has(client))),
    );
  session.onChange(show);

  return {
    connect(listening) {
      server = listening;
      // After the server's own listener, which tells a new page that everything is fine.
      server.webSocketServer?.implementation.on('connection', (client, { headers }) => {
        if (!isForOwnHost(headers, listening.options) || !isFromOwnPage(headers)) return;
        own.add(client);
        send([client]);
      });
    },
    show,
  };
}

/** Nobody reads more on one page. */
const MOST_SHOWN = 20;

export interface Overlay {
  /** Connects the server that listens now. */
  connect(server: DevServer): void;
  /** Shows the errors again after a build, which removes the overlay. */
  show(): void;
}

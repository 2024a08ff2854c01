import type { IncomingMessage, ServerResponse } from 'node:http';

/** The part of webpack-dev-server 5 that's used here; Docusaurus runs it with both bundlers. */
export interface DevServer {
  options: {
    host?: string | undefined;
    port?: number | string | undefined;
    allowedHosts?: string | string[] | undefined;
    server?: { type?: string } | undefined;
  };
  sendMessage(
    clients: readonly SocketClient[],
    type: string,
    data: readonly OverlayMessage[],
  ): void;
  webSocketServer?: {
    clients: SocketClient[];
    implementation: {
      on(
        event: 'connection',
        listener: (client: SocketClient, request: IncomingMessage) => void,
      ): void;
    };
  } | null;
}

/** The connection to an open page. */
export type SocketClient = object;

/** As its client shows it (webpack-dev-server/client/overlay.js, `formatProblem`). */
export interface OverlayMessage {
  message: string;
  /** Shown above the message. */
  moduleName?: string;
  /** Opened in the editor by a click on the title: an absolute path, with line and column. */
  moduleIdentifier?: string;
}

export type Middleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void;

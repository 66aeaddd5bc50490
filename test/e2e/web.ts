import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  /** The answer never ends: more could always come. */
  endless?: boolean;
}

export type Site = (request: IncomingMessage, url: URL) => Reply;

/** A web of our own on loopback: every host name the browser asks for is answered here. */
export interface Web {
  port: number;
  /** Gives a host its own answers; a host without any gets an ordinary page. */
  site(host: string, answer: Site | string): void;
  /** `METHOD host/path` of every request so far. */
  requests: string[];
  close(): Promise<void>;
}

export function page(title: string, body: string, head = ''): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;
}

export async function startWeb(): Promise<Web> {
  const sites = new Map<string, Site>();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    // A forward proxy (Firefox) asks with the whole address, a mapped resolver (Chromium) with the path.
    const url = new URL(request.url ?? '/', `http://${host}`);
    requests.push(`${request.method} ${host}${url.pathname}`);
    const answer: Site =
      sites.get(host) ?? (() => ({ body: page(host, `<h1>${host}</h1><p id="content">Bonjour.</p>`) }));
    const { status = 200, headers = {}, body = '', endless = false } = answer(request, url);
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
    if (endless) response.write(body);
    else response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    site: (host, answer) => sites.set(host, typeof answer === 'string' ? () => ({ body: answer }) : answer),
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

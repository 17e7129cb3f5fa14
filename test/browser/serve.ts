import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HostOptions } from '../host/start-host.ts';
import type { HostBundle, PluginFiles } from './bundle-host.ts';

/** A path's content; `/` is the page itself. */
export type Routes = Map<string, { type: string; body: string }>;

export interface Served {
  url: string;
  close(): Promise<void>;
}

/** Nothing may be loaded from elsewhere, and the page may connect to nothing at all. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src data: blob:; font-src data:; frame-src 'self'";

/** The routes of one running host under `base`, e.g. "/" or "/app/". */
export function hostRoutes(base: string, bundle: HostBundle, plugin: PluginFiles, options: Omit<HostOptions, 'manifest'>): Routes {
  const stored: HostOptions = { macOS: process.platform === 'darwin', ...options, manifest: plugin.manifest };
  const json = JSON.stringify(stored).replace(/</g, '\\u003c');
  return new Map([
    [base, { type: 'text/html', body: hostPage(json) }],
    [`${base}host.js`, { type: 'text/javascript', body: bundle.js }],
    [`${base}host.css`, { type: 'text/css', body: bundle.css }],
    [`${base}plugin.js`, { type: 'text/javascript', body: `window.pluginCode = function (require, module, exports) {\n${plugin.code}\n};` }],
    [`${base}plugin.css`, { type: 'text/css', body: plugin.css }],
  ]);
}

/** Serves on loopback. `port` 0 takes any free one. */
export function serve(routes: Routes, port = 0): Promise<Served> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const route = routes.get(pathname);
    if (!route) {
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': `${route.type}; charset=utf-8`,
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
    });
    response.end(route.body);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const { port: taken } = server.address() as AddressInfo;
      resolve({
        url: `http://127.0.0.1:${taken}/`,
        close: () =>
          new Promise((closed) => {
            server.closeAllConnections();
            server.close(() => closed());
          }),
      });
    });
  });
}

function hostPage(json: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Stand-in for Obsidian</title>
<link rel="stylesheet" href="host.css">
<link rel="stylesheet" href="plugin.css">
</head>
<body class="theme-light">
<script type="application/json" id="host-options">${json}</script>
<script src="host.js"></script>
<script src="plugin.js"></script>
</body>
</html>
`;
}

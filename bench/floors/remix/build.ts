import type { ServerBuild } from '@remix-run/node';
import handleRequest from './entry.ts';
import * as list from './list.ts';
import * as packet from './packet.ts';
import * as root from './root.ts';

const routes: ServerBuild['routes'] = {
  root: { id: 'root', path: '', module: root },
  list: { id: 'list', parentId: 'root', path: 'onboardings', module: list },
  packet: { id: 'packet', parentId: 'root', path: 'onboardings/:id', module: packet },
};

/** What Remix's compiler would make of three route files, written by hand: the floor needs no client. */
export const build: ServerBuild = {
  mode: 'production',
  entry: { module: { default: handleRequest } },
  routes,
  assets: {
    entry: { module: '/assets/entry.js', imports: [] },
    routes: Object.fromEntries(
      Object.values(routes).map(({ id, path, parentId }) => [
        id,
        {
          id,
          path,
          parentId,
          module: `/assets/${id}.js`,
          hasAction: false,
          hasLoader: id !== 'root',
          hasClientAction: false,
          hasClientLoader: false,
          hasErrorBoundary: false,
        },
      ]),
    ),
    url: '/assets/manifest.js',
    version: '1',
  },
  publicPath: '/',
  assetsBuildDirectory: 'build/client',
  basename: '/',
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
  isSpaMode: false,
};

import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin, type Rollup } from 'vite';

/**
 * The server's bundle holds pages only. Use cases are imported when it runs, from the same source files as the server's
 * own code, so that there is one copy of them in the process.
 */
const apiAtRunTime: Plugin = {
  name: 'api-at-run-time',
  enforce: 'pre',
  resolveId(id, _importer, { ssr }) {
    return ssr && id.startsWith('@handrail/api/') ? { id, external: true } : null;
  },
};

/**
 * How an app of ours is built. `kit`: what nearly every page of it shows, which is one file of the browser's; small parts join
 * others: each file costs a page a line, the browser a request. What is loaded on demand stays by itself.
 */
export function remixApp(kit: RegExp) {
  const clientFiles: Rollup.OutputOptions = {
    experimentalMinChunkSize: 3_000,
    manualChunks: (id) => (kit.test(id) ? 'kit' : undefined),
  };
  return defineConfig(({ mode, isSsrBuild }) => ({
    plugins: [
      apiAtRunTime,
      tailwindcss(),
      remix({
        future: {
          v3_fetcherPersist: true,
          // All routes are one small file that the browser keeps; finding them out page by page would cost each page more.
          v3_lazyRouteDiscovery: false,
          v3_relativeSplatPath: true,
          v3_singleFetch: true,
          v3_throwAbortReason: true,
          unstable_optimizeDeps: true,
        },
        ignoredRouteFiles: ['**/*.test.*'],
      }),
    ],
    // React chooses its production build by this; the bundle must not ask the environment for it.
    define: mode === 'production' ? { 'process.env.NODE_ENV': '"production"' } : {},
    ssr: { noExternal: mode === 'production' ? true : ['radix-ui', /^@radix-ui\//, 'lucide-react', 'cmdk'] },
    build: {
      target: 'es2022',
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      rollupOptions: { output: isSsrBuild ? {} : clientFiles },
    },
  }));
}

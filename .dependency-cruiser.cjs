/**
 * The direction of the house: apps → web → api → db → core; web → ui; ui → core; connectors → core; core imports zod and nothing else.
 * scripts/checks/boundaries.test.ts runs these rules over a planted tree where each of them is broken once.
 */
/** What no user runs: tests, and the folders named `testing` with what several of them share. */
const TESTS = '\\.test\\.tsx?$|^(apps|packages)/.*/testing/|^packages/[^/]+/vitest\\.config\\.ts$';

/** Code under `from` may import of our own packages only what matches `allowed`. */
function only(name, from, allowed) {
  return {
    name,
    severity: 'error',
    from: { path: from, pathNot: TESTS },
    to: { path: '^(apps|packages|e2e|bench|proof|scripts)/', pathNot: allowed },
  };
}

module.exports = {
  forbidden: [
    only('core-imports-no-other-package', '^packages/core/', '^packages/core/'),
    {
      name: 'core-imports-zod-alone',
      severity: 'error',
      from: { path: '^packages/core/', pathNot: TESTS },
      to: {
        dependencyTypesNot: ['local', 'undetermined', 'unknown'],
        pathNot: 'node_modules/zod/|^packages/core/',
      },
    },
    only('ui-imports-core-alone', '^packages/ui/', '^packages/(ui|core)/'),
    only('connectors-import-core-alone', '^packages/connectors/', '^packages/(connectors|core)/'),
    only('db-imports-core-alone', '^packages/db/', '^packages/(db|core)/'),
    only('api-imports-db-connectors-core', '^packages/api/', '^packages/(api|db|connectors|core)/'),
    only('web-imports-api-core-ui', '^packages/web/', '^packages/(web|api|core|ui)/'),
    only('console-reaches-data-through-api', '^apps/console/', '^(apps/console|packages/(web|api|core|ui))/'),
    only('portal-reaches-data-through-api', '^apps/portal/', '^(apps/portal|packages/(web|api|core|ui))/'),
    only('worker-reaches-data-through-api', '^apps/worker/', '^(apps/worker|packages/(api|core))/'),
    only('cli-reaches-data-through-api', '^apps/cli/', '^(apps/cli|packages/(api|core))/'),
    {
      name: 'only-db-knows-sql',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: `^packages/db/|${TESTS}` },
      to: { path: '(^|node_modules/)(kysely|pg|pg-boss)(/|$)' },
    },
    {
      name: 'only-connectors-opens-sockets-outward',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: `^packages/connectors/|${TESTS}` },
      to: { path: '(^|node_modules/)(nodemailer|undici)(/|$)|^(node:)?(http|https|http2|tls)$' },
    },
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: TESTS },
      to: { path: '^(apps|packages)/.*/testing/|\\.test\\.tsx?$' },
    },
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      // Virtual modules of the build.
      to: { couldNotResolve: true, pathNot: '^virtual:|\\.css(\\?url)?$|^~/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(build|test-results|\\.react-router)/|^scripts/checks/planted/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    preserveSymlinks: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};

import type { Settings } from '@handrail/api/settings';

/** The apps and the workers get the settings that we read, not the owner's address: only migrations and backups use that. */
export function appEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  settings: Settings,
  appUrl: string,
  ports: { readonly console: number; readonly portal: number },
): Record<string, string | undefined> {
  return {
    ...env,
    DATABASE_URL: undefined,
    HANDRAIL_APP_DATABASE_URL: appUrl,
    HANDRAIL_DATA_DIR: settings.dataDir,
    HANDRAIL_DEMO: settings.demo,
    HOST: settings.host,
    PORT: String(ports.console),
    HANDRAIL_PORTAL_PORT: String(ports.portal),
    // A person watches this run: requests are told only when something is wrong with them.
    HANDRAIL_LOG: env['HANDRAIL_LOG'] || 'warn',
    NODE_ENV: 'production',
  };
}

import { isLocal, type Settings } from '@handrail/api/settings';
import type { MiddlewareHandler } from 'hono';

/**
 * In demo mode anyone who reaches us may act as anyone, so only names that are ours are answered: otherwise a page on
 * the web could point its own name at this machine and use the visitor's browser to come in (DNS rebinding).
 */
export function refuseForeignHosts({ demo }: Pick<Settings, 'demo'>, publicUrl: string): MiddlewareHandler {
  const ours = new URL(publicUrl).hostname;
  return async (c, next) => {
    if (demo === 'off') return next();
    const host = hostname(c.req.header('host'));
    if (host !== null && (host === ours || isLocal(host) || isAddress(host))) return next();
    return c.text(
      'This name is not known here. Set HANDRAIL_PUBLIC_URL to the address that people use.',
      421,
    );
  };
}

function hostname(header: string | undefined): string | null {
  try {
    return new URL(`http://${header ?? ''}`).hostname;
  } catch {
    return null;
  }
}

function isAddress(host: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(host) || host.startsWith('[');
}

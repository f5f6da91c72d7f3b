import type { Services } from '../context.ts';

/** What a procedure of the portal knows of its caller: only who claims to act. Who they are is read again in its transaction. */
export type PortalContext = Services & {
  readonly workspaceId: string;
  readonly contactId: string;
  /** The member of ours who looks on as this contact, and may change nothing; null: the contact themselves. */
  readonly viewedBy: string | null;
  /** The session that the request came with; null for scripts and tests. */
  readonly sessionId: string | null;
};

/** The context of one request of the portal; services may be a process's own object. */
export function createPortalContext(
  services: Services,
  caller: {
    readonly workspaceId: string;
    readonly contactId: string;
    readonly viewedBy?: string | null;
    readonly sessionId?: string | null;
  },
): PortalContext {
  return {
    ...services,
    ...caller,
    viewedBy: caller.viewedBy ?? null,
    sessionId: caller.sessionId ?? null,
  };
}

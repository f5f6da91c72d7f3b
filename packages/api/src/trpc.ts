import { initTRPC } from '@trpc/server';
import { authorize } from '@handrail/core/people/authorize';
import type { Action, Actor } from '@handrail/core/people/authorize';
import { memberById } from '@handrail/db/people/members';
import { inWorkspace } from '@handrail/db/transaction';
import type { Tx } from '@handrail/db/transaction';
import type { Context } from './context.ts';
import { errorShape } from './error-shape.ts';
import { refusalError } from './refusal.ts';

const t = initTRPC.context<Context>().create({ errorFormatter: errorShape });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** The acting member, read in the transaction they act in. */
export type ActingMember = Actor & {
  readonly loginId: string;
  readonly name: string;
  readonly email: string;
};

/**
 * A procedure for members who may do `action`. It runs whole in one transaction of their workspace (`ctx.tx`), in which
 * they and their roles were read (`ctx.actor`); an error rolls everything back. Do nothing slow inside: no mail, no HTTP.
 */
export const allowed = (action: Action) => inOneTransaction(action);

/**
 * As `allowed`, for reading alone: all that is read is of one moment, in whatever order it is asked for. `beforehand` is for what
 * needs a connection of its own: asked for inside, it would wait for one while holding one, and many such callers for each other.
 */
export const allowedToRead = (action: Action, beforehand?: (ctx: Context) => Promise<unknown>) =>
  inOneTransaction(action, { snapshot: true, ...(beforehand && { beforehand }) });

/** A procedure for every active member, about themselves; otherwise as `allowed`. */
export const signedIn = inOneTransaction(null);

/**
 * As `signedIn`, for reading something of the member's workspace beside themselves: both are asked for in one round trip.
 * What was read comes as `ctx.beside`.
 */
export function signedInBeside<T>(
  read: (tx: Tx, of: { readonly workspaceId: string; readonly memberId: string }) => Promise<T>,
) {
  return t.procedure.use(async ({ ctx, next }) =>
    inWorkspace(ctx.db, ctx.workspaceId, async (tx) => {
      const [actor, beside] = await Promise.all([actingMember(tx, ctx, null), read(tx, ctx)]);
      const result = await next({ ctx: { ...ctx, tx, actor, beside } });
      if (!result.ok) throw result.error;
      return result;
    }),
  );
}

/**
 * A procedure for members who may do `action`, for work that does not fit in one transaction (mail, long files).
 * `ctx.transaction` opens one at a time, and checks the member anew in each.
 */
export function allowedOutside(action: Action) {
  return t.procedure.use(async ({ ctx, next }) => {
    const transaction: ActingTransaction = (work) =>
      inWorkspace(ctx.db, ctx.workspaceId, async (tx) => work(tx, await actingMember(tx, ctx, action)));
    await transaction(() => Promise.resolve());
    return next({ ctx: { ...ctx, transaction } });
  });
}

/** Runs work in a transaction of the member's workspace, the member read in it; throws a refusal where they may not. */
export type ActingTransaction = <T>(work: (tx: Tx, actor: ActingMember) => Promise<T>) => Promise<T>;

type Way = {
  readonly snapshot?: boolean;
  readonly beforehand?: (ctx: Context) => Promise<unknown>;
};

function inOneTransaction(action: Action | null, { snapshot = false, beforehand }: Way = {}) {
  return t.procedure.use(async ({ ctx, next }) => {
    await beforehand?.(ctx);
    return inWorkspace(
      ctx.db,
      ctx.workspaceId,
      async (tx) => {
        const actor = await actingMember(tx, ctx, action);
        const result = await next({ ctx: { ...ctx, tx, actor } });
        if (!result.ok) throw result.error;
        return result;
      },
      { snapshot },
    );
  });
}

async function actingMember(tx: Tx, ctx: Context, action: Action | null): Promise<ActingMember> {
  const member = await memberById(tx, ctx.workspaceId, ctx.memberId);
  if (member === undefined || !member.active) throw refusalError({ kind: 'signed_out' });
  const { loginId, roles, name, email } = member;
  const actor = { workspaceId: ctx.workspaceId, memberId: ctx.memberId, loginId, roles, name, email };
  if (action !== null && !authorize(actor, action, actor)) throw refusalError({ kind: 'forbidden' });
  return actor;
}

import { initTRPC } from '@trpc/server';
import { z } from 'zod';
import type { Contact } from '@handrail/db/people/contacts';
import { memberById } from '@handrail/db/people/members';
import { isInScope, readAccountScope } from '@handrail/db/portal/scope';
import type { AccountScope } from '@handrail/db/portal/scope';
import { inWorkspace } from '@handrail/db/transaction';
import type { Tx } from '@handrail/db/transaction';
import { errorShape } from '../error-shape.ts';
import { refusalError } from '../refusal.ts';
import { registerInUse } from '../register/in-use.ts';
import type { PortalContext } from './context.ts';

const t = initTRPC.context<PortalContext>().create({ errorFormatter: errorShape });

export const portalRouterOf = t.router;
export const createPortalCallerFactory = t.createCallerFactory;

/** The acting contact, and all that they may see. */
export type ActingContact = { readonly contact: Contact; readonly scope: AccountScope };

/** Runs the procedure as the contact who claims to act: see `customerProcedure`. */
const asContact = t.middleware(async ({ ctx, type, next }) => {
  if (type !== 'query' && ctx.viewedBy !== null) throw refusalError({ kind: 'forbidden' });
  return inWorkspace(
    ctx.db,
    ctx.workspaceId,
    async (tx) => {
      const acting = await actingContact(tx, ctx);
      const result = await next({ ctx: { ...ctx, ...acting, tx } });
      if (!result.ok) throw result.error;
      return result;
    },
    { snapshot: type === 'query' },
  );
});

/**
 * A procedure for customers. It runs whole in one transaction of their workspace (`ctx.tx`), in which they were read (`ctx.contact`)
 * and what they may see was made (`ctx.scope`). A query's transaction can only read. So can every one of a member who looks on as
 * the contact: the database refuses what would be written, and a mutation is refused before. Do nothing slow inside.
 */
export const customerProcedure = t.procedure.use(asContact);

const ofOnboarding = z.object({ onboardingId: z.uuid() });

/** As `customerProcedure`, about one onboarding (`ctx.onboardingId`). One that is not the contact's own is not found. */
export const onboardingProcedure = customerProcedure.input(ofOnboarding).use(({ ctx, input, next }) => {
  const { onboardingId } = input;
  if (!isInScope(ctx.scope, onboardingId)) throw refusalError({ kind: 'not_found' });
  return next({ ctx: { ...ctx, onboardingId } });
});

/**
 * As `onboardingProcedure`, for what has the record judged anew: with the register in use (`ctx.register`), which is asked for before
 * the transaction, as it may take a connection of its own.
 */
export const judgingProcedure = t.procedure
  .use(async ({ ctx, next }) =>
    next({ ctx: { ...ctx, register: await registerInUse(ctx.db, ctx.workspaceId, ctx.now()) } }),
  )
  .use(asContact)
  .input(ofOnboarding)
  .use(({ ctx, input, next }) => {
    const { onboardingId } = input;
    if (!isInScope(ctx.scope, onboardingId)) throw refusalError({ kind: 'not_found' });
    return next({ ctx: { ...ctx, onboardingId } });
  });

/**
 * A procedure for customers about one onboarding, for work that does not fit in one transaction (mail). `ctx.transaction` opens one at
 * a time, and reads the contact and their scope anew in each. Nobody who looks on comes in here.
 */
export const outsideProcedure = t.procedure.input(ofOnboarding).use(async ({ ctx, input, next }) => {
  if (ctx.viewedBy !== null) throw refusalError({ kind: 'forbidden' });
  const { onboardingId } = input;
  const transaction: CustomerTransaction = (work) =>
    inWorkspace(ctx.db, ctx.workspaceId, async (tx) => {
      const acting = await actingContact(tx, ctx);
      if (!isInScope(acting.scope, onboardingId)) throw refusalError({ kind: 'not_found' });
      return work(tx, acting);
    });
  await transaction(() => Promise.resolve());
  return next({ ctx: { ...ctx, onboardingId, transaction } });
});

/** Runs work in a transaction of the contact's workspace, the contact read in it. */
export type CustomerTransaction = <T>(work: (tx: Tx, acting: ActingContact) => Promise<T>) => Promise<T>;

async function actingContact(tx: Tx, ctx: PortalContext): Promise<ActingContact> {
  const [acting, viewer] = await Promise.all([
    readAccountScope(tx, ctx.workspaceId, ctx.contactId),
    ctx.viewedBy === null ? null : memberById(tx, ctx.workspaceId, ctx.viewedBy),
  ]);
  if (acting === undefined || (viewer !== null && viewer?.active !== true))
    throw refusalError({ kind: 'signed_out' });
  return acting;
}

import { z } from 'zod';
import { INTERNAL_ROLES, STAKEHOLDER_ROLES, TERM_SOURCES } from '../rules/vocabulary.ts';
import { IDENTITY_CHECKS } from './kinds.ts';

/** What other systems are told, `handrail/outbound/1`. docs/formats/outbound.md describes it for those who receive it. */

export const OUTBOUND_FORMAT = 'handrail/outbound/1';

const maybe = z.string().nullable();

/** A term as the signed paper has it; where no paper has it, as all systems that carry it have it. */
const term = z.strictObject({
  value: z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.array(z.string()),
    z.strictObject({ amount: z.number(), currency: z.string() }),
  ]),
  source: z.enum(TERM_SOURCES),
});

const person = z.strictObject({ role: z.enum(STAKEHOLDER_ROLES), name: z.string(), email: maybe });

const envelope = {
  format: z.literal(OUTBOUND_FORMAT),
  onboarding: z.strictObject({
    id: z.uuid(),
    /** The deal in the system it came from. */
    source: z.string(),
    sourceId: z.string(),
    url: z.string(),
  }),
  account: z.strictObject({ name: z.string(), domain: maybe, entity: maybe, region: maybe }),
  approved: z.strictObject({
    decision: z.uuid(),
    by: z.string(),
    as: z.enum(INTERNAL_ROLES),
    at: z.iso.datetime(),
  }),
};

const terms = z.record(z.string(), term);
/** Terms in which systems disagree and no signed paper decides: left out. */
const conflicts = z.array(z.string());

export const crmNote = z.strictObject({
  ...envelope,
  type: z.literal('crm.note'),
  data: z.strictObject({ title: z.string(), text: z.string() }),
});

export const billingSetup = z.strictObject({
  ...envelope,
  type: z.literal('billing.setup'),
  data: z.strictObject({ terms, conflicts, contacts: z.array(person) }),
});

export const provisioningWorkspace = z.strictObject({
  ...envelope,
  type: z.literal('provisioning.workspace'),
  data: z.strictObject({
    terms,
    conflicts,
    administrators: z.array(person),
    requirements: z.array(z.strictObject({ label: z.string(), text: z.string() })),
    checks: z.array(z.enum(IDENTITY_CHECKS)),
  }),
});

export type Term = z.infer<typeof term>;
export type CrmNote = z.infer<typeof crmNote>;
export type BillingSetup = z.infer<typeof billingSetup>;
export type ProvisioningWorkspace = z.infer<typeof provisioningWorkspace>;

/** Any of them, as it is sent: with the id under which it is sent again and asked for. */
export const outboundMessage = z.discriminatedUnion('type', [
  crmNote.extend({ id: z.uuid() }),
  billingSetup.extend({ id: z.uuid() }),
  provisioningWorkspace.extend({ id: z.uuid() }),
  z.strictObject({
    format: z.literal(OUTBOUND_FORMAT),
    type: z.literal('ping'),
    id: z.uuid(),
    at: z.iso.datetime(),
  }),
]);
export type OutboundMessage = z.infer<typeof outboundMessage>;

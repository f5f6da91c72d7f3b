import { z } from 'zod';
import { SEGMENTS, STAKEHOLDER_ROLES } from '../rules/vocabulary.ts';
import { context } from './context.ts';
import { date, dateTime, email, money, person, textOf, wholeNumber } from './scalars.ts';

/**
 * The closed-won record, `handrail/closed-won/1`, as `docs/formats/closed-won.schema.json` publishes it.
 * Unknown keys are refused. Dates are ISO 8601; money is {amount, currency (ISO 4217)}.
 */

export const TERM_TOPICS = [
  'liability',
  'sla',
  'support',
  'termination',
  'confidentiality',
  'other',
] as const;

const terms = z.strictObject({
  plan: z.string().optional(),
  package: z.string().optional(),
  seats: wholeNumber.optional(),
  locations: wholeNumber.optional(),
  usageLimit: z.string().optional(),
  entity: z.string().optional(),
  region: z.string().optional(),
  startDate: date.optional(),
  renewalDate: date.optional(),
  termMonths: wholeNumber.optional(),
  annualValue: money.optional(),
  billingCadence: z.enum(['monthly', 'quarterly', 'annual', 'upfront']).optional(),
  paymentTerms: z.string().optional(),
  poRequired: z.boolean().optional(),
  poNumber: z.string().optional(),
  taxId: z.string().optional(),
  scope: z.array(z.string()).optional(),
  excluded: z.array(z.string()).optional(),
  entitlements: z.array(z.string()).optional(),
  nonStandardTerms: z
    .array(z.strictObject({ topic: z.enum(TERM_TOPICS), text: z.string().optional() }))
    .optional(),
  concessions: z.array(z.string()).optional(),
});

export const PROMISE_KINDS = [
  'timeline',
  'scope',
  'integration',
  'training',
  'report',
  'discount',
  'credit',
  'roadmap',
  'support',
  'other',
] as const;
export type PromiseKind = (typeof PROMISE_KINDS)[number];

export const TRIGGER_KINDS = [
  'closed_won',
  'customer_assigned',
  'kickoff_scheduled',
  'order_form_signed',
  'invoice_paid',
  'purchase_completed',
  'implementation_requested',
  'portal_signup',
] as const;

export const EVIDENCE_KINDS = [
  'deal_note',
  'call_summary',
  'call_transcript',
  'email',
  'chat',
  'order_form',
  'contract',
  'crm_note',
  'proposal',
] as const;

export const closedWonRecord = z.strictObject({
  schema: z.literal('handrail/closed-won/1'),
  id: textOf(200).min(1),
  source: z.enum(['hubspot', 'salesforce', 'api', 'import']),
  trigger: z.strictObject({ kind: z.enum(TRIGGER_KINDS), at: dateTime }),
  account: z.strictObject({
    name: z.string(),
    domain: z.string().optional(),
    industry: z.string().optional(),
    employees: wholeNumber.optional(),
    segment: z.enum(SEGMENTS).optional(),
    region: z.string().optional(),
    entity: z.string().optional(),
    language: z.string().optional(),
    timezone: z.string().optional(),
    existingCustomer: z.boolean().optional(),
    techStack: z.array(z.string()).optional(),
  }),
  deal: z.strictObject({
    name: z.string(),
    closedAt: dateTime,
    product: z.string().optional(),
    annualValue: money.optional(),
    isRenewal: z.boolean().optional(),
    newProduct: z.boolean().optional(),
    useCase: z.string().optional(),
    competitors: z.array(z.string()).optional(),
  }),
  terms: z
    .strictObject({
      crm: terms.optional(),
      orderForm: terms.optional(),
      contract: terms.optional(),
      billing: terms.optional(),
      provisioning: terms.optional(),
    })
    .optional(),
  handoff: z
    .strictObject({
      businessOutcome: z.string().optional(),
      painPoints: z.string().optional(),
      successCriteria: z.array(z.string()).optional(),
      firstValue: z.strictObject({ definition: z.string(), targetDate: date.optional() }).optional(),
      promisedGoLive: date.optional(),
      scope: z.array(z.string()).optional(),
      workflowRequirements: z.array(z.string()).optional(),
      trainingNeeds: z.string().optional(),
      technicalEnvironment: z.string().optional(),
      competitiveContext: z.string().optional(),
      nextSteps: z.string().optional(),
      recommendedApproach: z.string().optional(),
      expansion: z.string().optional(),
    })
    .optional(),
  stakeholders: z
    .array(
      z.strictObject({
        name: z.string(),
        email: email.optional(),
        title: z.string().optional(),
        role: z.enum(STAKEHOLDER_ROLES),
        primary: z.boolean().optional(),
        timezone: z.string().optional(),
        language: z.string().optional(),
        notes: z.string().optional(),
      }),
    )
    .optional(),
  team: z
    .strictObject({
      ae: person.optional(),
      csm: person.optional(),
      onboardingManager: person.optional(),
      implementationLead: person.optional(),
      executiveOwner: person.optional(),
    })
    .optional(),
  requirements: z
    .strictObject({
      sso: z.boolean().optional(),
      scim: z.boolean().optional(),
      apiAccess: z.boolean().optional(),
      sandbox: z.boolean().optional(),
      professionalServices: z.boolean().optional(),
      integrations: z
        .array(z.strictObject({ name: z.string(), standard: z.boolean().default(true) }))
        .optional(),
      migration: z
        .strictObject({
          from: z.string().optional(),
          records: wholeNumber.optional(),
          standard: z.boolean().default(true),
        })
        .optional(),
      dataCategories: z
        .array(
          z.enum([
            'business_contact',
            'employee',
            'phi',
            'pci',
            'financial',
            'children',
            'biometric',
            'government',
            'usage',
          ]),
        )
        .optional(),
      dpa: z.enum(['not_needed', 'required', 'signed']).optional(),
      baa: z.enum(['not_needed', 'required', 'signed']).optional(),
      crossBorder: z.boolean().optional(),
      residency: z.string().optional(),
      securityQuestionnaire: z.enum(['none', 'open', 'done']).optional(),
      securityReview: z.enum(['none', 'pending', 'approved', 'rejected']).optional(),
      accessRequestedBy: date.optional(),
    })
    .optional(),
  promises: z
    .array(
      z.strictObject({
        text: z.string(),
        kind: z.enum(PROMISE_KINDS),
        madeBy: z.string().optional(),
        evidence: z.string().optional(),
      }),
    )
    .optional(),
  risks: z
    .array(
      z.strictObject({
        text: z.string(),
        status: z.enum(['open', 'closed']).default('open'),
        owner: z.string().optional(),
        severity: z.enum(['low', 'medium', 'high']).optional(),
      }),
    )
    .optional(),
  kickoff: z.strictObject({ at: dateTime, attendees: z.array(email).optional() }).optional(),
  evidence: z
    .array(
      z.strictObject({
        id: z.string(),
        kind: z.enum(EVIDENCE_KINDS),
        title: z.string().optional(),
        author: z.string().optional(),
        at: dateTime.optional(),
        text: textOf(500_000),
      }),
    )
    .optional(),
  context: context.optional(),
});

/** A record that fits the schema, its defaults filled in. */
export type ClosedWonRecord = z.infer<typeof closedWonRecord>;
export type Terms = z.infer<typeof terms>;
export type Money = z.infer<typeof money>;
export type EvidenceItem = NonNullable<ClosedWonRecord['evidence']>[number];
export type Stakeholder = NonNullable<ClosedWonRecord['stakeholders']>[number];

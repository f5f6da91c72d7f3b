import type { ClosedWonRecord } from '../deals/record.ts';
import { customerName } from '../packets/customerName.ts';
import type { Packet, TermRow } from '../packets/packet.ts';
import { TERM_SOURCES } from '../rules/vocabulary.ts';
import type { StakeholderRole, TermSource } from '../rules/vocabulary.ts';
import { briefOf } from './brief.ts';
import { IDENTITY_CHECKS } from './kinds.ts';
import type { WriteKind } from './kinds.ts';
import { OUTBOUND_FORMAT } from './message.ts';
import type { BillingSetup, CrmNote, ProvisioningWorkspace, Term } from './message.ts';

/** What a message is made from: the packet that was reviewed, and its record with what people added. */
export type Composing = {
  readonly packet: Packet;
  readonly record: Pick<ClosedWonRecord, 'terms'>;
  readonly onboarding: CrmNote['onboarding'];
};

/** A message before anybody approved it: what the approver reads. */
export type Draft = {
  crm_note: Omit<CrmNote, 'approved'>;
  billing_call: Omit<BillingSetup, 'approved'>;
  provisioning_call: Omit<ProvisioningWorkspace, 'approved'>;
};

/** Terms that billing needs, and those that decide what is switched on. */
const BILLED = [
  ...['plan', 'package', 'seats', 'usageLimit', 'startDate', 'renewalDate', 'termMonths', 'annualValue'],
  ...['billingCadence', 'paymentTerms', 'poRequired', 'poNumber', 'taxId', 'entity', 'concessions'],
];
const PROVISIONED = [
  'plan',
  'package',
  'seats',
  'locations',
  'usageLimit',
  'entitlements',
  'region',
  'startDate',
];

/** What would be sent, word for word but for who approves it and when. The same packet gives the same words. */
export function compose<Kind extends WriteKind>(kind: Kind, given: Composing): Draft[Kind] {
  return COMPOSERS[kind](given);
}

const COMPOSERS: { readonly [Kind in WriteKind]: (given: Composing) => Draft[Kind] } = {
  crm_note: (given) => {
    const { packet } = given;
    return {
      ...envelope(given),
      type: 'crm.note',
      data: { title: `Handoff of ${customerName(packet)} to customer success`, text: briefOf(packet) },
    };
  },
  billing_call: (given) => ({
    ...envelope(given),
    type: 'billing.setup',
    data: { ...termsOf(given, BILLED), contacts: peopleOf(given, ['billing_contact']) },
  }),
  provisioning_call: (given) => ({
    ...envelope(given),
    type: 'provisioning.workspace',
    data: {
      ...termsOf(given, PROVISIONED),
      administrators: peopleOf(given, ['admin']),
      requirements: given.packet.requirements.map(({ label, text }) => ({ label, text })),
      checks: [...IDENTITY_CHECKS],
    },
  }),
};

function envelope({ packet: { account }, onboarding }: Composing) {
  return {
    format: OUTBOUND_FORMAT,
    onboarding,
    account: {
      name: account.name.value ?? '',
      domain: account.domain.value,
      entity: account.entity.value,
      region: account.region.value,
    },
  } as const;
}

function peopleOf(
  { packet }: Composing,
  roles: readonly StakeholderRole[],
): BillingSetup['data']['contacts'] {
  return packet.stakeholders
    .filter(({ role }) => roles.includes(role))
    .flatMap(({ role, people }) => people.map(({ name, email }) => ({ role, name, email })));
}

/** The signed paper's word; where no paper has one, the word of the systems that agree. Between words that differ nobody guesses. */
function termsOf(
  { packet, record }: Composing,
  fields: readonly string[],
): Pick<BillingSetup['data'], 'terms' | 'conflicts'> {
  const terms: Record<string, Term> = {};
  const conflicts: string[] = [];
  for (const row of packet.terms.filter(({ field }) => fields.includes(field))) {
    const source = row.sourceOfTruth ?? (row.conflict.length > 0 ? null : anySource(row));
    if (source === null) {
      if (row.conflict.length > 0) conflicts.push(row.field);
      continue;
    }
    const value = valueAt(record, source, row.field);
    if (value !== null) terms[row.field] = { value, source };
  }
  return { terms, conflicts };
}

function anySource({ bySource }: TermRow): TermSource | null {
  return TERM_SOURCES.find((source) => bySource[source] !== undefined && !bySource[source].filler) ?? null;
}

function valueAt({ terms }: Composing['record'], source: TermSource, field: string): Term['value'] | null {
  const own = terms?.[source];
  if (own === undefined || !(field in own)) return null;
  const value = own[field as Exclude<keyof typeof own, 'nonStandardTerms'>];
  return value ?? null;
}

import type { Egress } from '@handrail/connectors/egress/call';
import type { ClosedWonRecord } from '@handrail/core/deals/record';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import type { Db } from '@handrail/db/connect';
import { aMember, aWorkspace } from '@handrail/db/testing/builders';
import { inWorkspace } from '@handrail/db/transaction';
import { createContext } from '../../context.ts';
import { callerFor } from '../../console/router.ts';
import { aDeal, aRecord } from '../../deals/testing/a-record.ts';
import { receiveRecord } from '../../deals/receive.ts';
import { registerInUse } from '../../register/in-use.ts';
import { testServices } from '../../testing/services.ts';
import type { TestServices } from '../../testing/services.ts';

type Caller = ReturnType<typeof callerFor>;

export type TestReview = {
  readonly workspaceId: string;
  /** The time of whatever is done next, ISO 8601 UTC; set it to let time pass. */
  readonly clock: { now: string };
  /** As its console and its worker have them. */
  readonly services: TestServices;
  /** A new member of these roles, and the console's procedures as they may call them. */
  readonly as: (...roles: InternalRole[]) => Promise<{ caller: Caller; memberId: string }>;
  /** Brings a record in as the webhook does, though without telling people of it (`isBulk: false` does); returns the onboarding's id. */
  readonly receive: (
    record: ClosedWonRecord,
    actor?: string,
    given?: { readonly isBulk?: boolean },
  ) => Promise<string>;
};

/** A workspace of its own, whose clock stands at a Wednesday morning until a test moves it. */
export async function aReview(db: Db, given: { readonly egress?: Egress } = {}): Promise<TestReview> {
  const { id: workspaceId } = await aWorkspace(db);
  const clock = { now: '2026-03-04T09:00:00.000Z' };
  const services = { ...testServices(db, given), now: () => clock.now };
  return {
    workspaceId,
    clock,
    services,
    as: async (...roles) => {
      const { id: memberId } = await aMember(db, workspaceId, { roles, name: `Member ${roles.join(' ')}` });
      return { memberId, caller: callerFor(createContext(services, { workspaceId, memberId })) };
    },
    receive: async (record, actor = 'webhook:api', { isBulk = true } = {}) => {
      const register = await registerInUse(db, workspaceId, clock.now);
      const common = { workspaceId, actor, now: clock.now, register, isBulk };
      const arriving = { ...common, record, via: 'webhook' } as const;
      const { onboardingId } = await inWorkspace(db, workspaceId, (tx) => receiveRecord(tx, arriving));
      return onboardingId;
    },
  };
}

/** A record on which only what is asked for is wrong: nothing fires, and every text is read by its fields. */
export function aCleanRecord(given: Partial<ClosedWonRecord> = {}): ClosedWonRecord {
  const terms = {
    plan: 'Team',
    paymentTerms: 'Net 30',
    taxId: 'DE123456789',
    seats: 20,
    entity: 'Norrdal Logistik GmbH',
    startDate: '2026-04-01',
    annualValue: { amount: 12000, currency: 'EUR' },
    scope: ['Standard set-up'],
  };
  return aRecord({
    account: {
      name: 'Norrdal Logistik',
      domain: 'norrdal.example',
      industry: 'Logistics',
      employees: 120,
      segment: 'smb',
      language: 'de',
      timezone: 'Europe/Berlin',
    },
    deal: aDeal({ name: 'Norrdal Logistik: Desk', product: 'Desk' }),
    terms: { crm: terms, contract: terms },
    handoff: {
      businessOutcome: 'Fewer calls at the desk',
      successCriteria: ['20 % fewer calls by August'],
      firstValue: { definition: 'The first week without a paper list' },
      scope: ['Standard set-up'],
    },
    stakeholders: [
      { name: 'Ute Brandt', email: 'ute@norrdal.example', role: 'champion' },
      { name: 'Jan Falk', email: 'jan@norrdal.example', role: 'admin' },
      { name: 'Eva Lind', email: 'eva@norrdal.example', role: 'billing_contact' },
    ],
    team: {
      ae: { name: 'Priya Shah', email: 'priya@vendor.example' },
      csm: { name: 'Ines Ott', email: 'ines@vendor.example' },
    },
    evidence: [{ id: 'n1', kind: 'deal_note', text: 'Kickoff wanted in two weeks.' }],
    ...given,
  });
}

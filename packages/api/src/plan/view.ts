import { SEAT_OF_ROLE } from '@handrail/core/deals/seats';
import { inLanguage } from '@handrail/core/documents/requirement';
import { fallsTo, stepStanding } from '@handrail/core/plan/steps';
import type { Language } from '@handrail/core/portal/texts/languages';
import type { VisibleOnboarding } from '@handrail/core/portal/visible';
import { localDate } from '@handrail/core/time/days';
import type { Contact, OnboardingContact } from '@handrail/db/people/contacts';
import type { CustomerStep, StoredStep, VendorStep } from '@handrail/db/plan/steps';
import type { ScopedPlan } from '@handrail/db/portal/plan';
import type { CustomerPlan, CustomerPlanStep } from './views.ts';

/** Who reads a plan, and what is known of both sides. */
type PlanReading = {
  readonly contact: Pick<Contact, 'roles'>;
  readonly language: Language;
  /** The reader's day (ISO date). */
  readonly today: string;
  /** The customer's people on the onboarding. */
  readonly people: readonly OnboardingContact[];
  /** All contacts of the account by id: who ticked may be gone. */
  readonly names: ReadonlyMap<string, string>;
  readonly team: VisibleOnboarding['team'];
};

/** The reader's day: in the zone they chose, else their vendor's. */
export function dayOf(now: string, { timezone }: Pick<Contact, 'timezone'>, vendorZone: string): string {
  return localDate(now, timezone ?? vendorZone) ?? now.slice(0, 10);
}

/** A plan as one of the customer's people reads it, by day. */
export function viewPlan(plan: ScopedPlan, reading: PlanReading): CustomerPlan {
  return { agreedAt: plan.agreedAt, steps: plan.steps.map((step) => stepView(step, reading)) };
}

function stepView(step: StoredStep, reading: PlanReading): CustomerPlanStep {
  const { id, title, dueOn, version } = step;
  return {
    ...{ id, dueOn, version, title: inLanguage(title, reading.language) },
    standing: stepStanding(step, reading.today),
    ...(step.side === 'customer' ? customerSide(step, reading) : vendorSide(step, reading)),
  };
}

function customerSide(step: CustomerStep, { contact, language, people, names }: PlanReading) {
  const present = people.flatMap(({ roles }) => roles);
  return {
    side: 'customer' as const,
    why: step.why === null ? null : inLanguage(step.why, language),
    role: step.role,
    who: people.filter(({ roles }) => fallsTo(step.role, roles, present)).map(({ name }) => name),
    yours: fallsTo(step.role, contact.roles, present),
    doneBy: step.tickedBy === null ? null : (names.get(step.tickedBy) ?? null),
    doneAt: step.tickedAt,
  };
}

function vendorSide({ ownerRole }: VendorStep, { team }: PlanReading) {
  const person = team.find(({ seat }) => seat === SEAT_OF_ROLE[ownerRole]);
  return {
    side: 'vendor' as const,
    ...{ why: null, role: null, yours: false, doneBy: null, doneAt: null },
    who: person === undefined ? [] : [person.name],
  };
}

import type { ClosedWonRecord, Stakeholder } from '../deals/record.ts';
import { filled } from '../facts/filler.ts';
import type { StakeholderRole } from '../rules/vocabulary.ts';
import type { Prefill } from './origin.ts';
import { salesPrefill } from './origin.ts';
import type { IntakePerson, IntakeValue } from './values.ts';

/** The roles that the intake asks people for. */
export const INTAKE_ROLES = [
  'executive_sponsor',
  'champion',
  'admin',
  'technical_owner',
  'billing_contact',
] as const satisfies readonly StakeholderRole[];

/** Who holds a role, as the record names them: name, address and title, never a note about them. */
export function peoplePrefill(record: ClosedWonRecord, role: StakeholderRole): Prefill {
  const people = (record.stakeholders ?? [])
    .filter((person) => person.role === role && filled(person.name) !== null)
    .map(({ name, email, title }): IntakePerson => ({ name, email: email ?? null, title: filled(title) }));
  return salesPrefill(record, 'stakeholders', people);
}

/** The record with these people in the role, and nobody else. What else is known of a person stays. */
export function withPeople(
  record: ClosedWonRecord,
  role: StakeholderRole,
  value: IntakeValue,
): ClosedWonRecord {
  const named = Array.isArray(value) ? value.filter((one) => typeof one !== 'string') : [];
  const before = record.stakeholders ?? [];
  const known = before.filter((person) => person.role === role);
  const now = named.map(({ name, email, title }): Stakeholder => {
    const same = known.find((person) => isSame(person, { name, email, title }));
    const { email: _email, title: _title, ...rest } = same ?? { name, role };
    return { ...rest, name, ...(email === null ? {} : { email }), ...(title === null ? {} : { title }) };
  });
  return { ...record, stakeholders: [...before.filter((person) => person.role !== role), ...now] };
}

function isSame(known: Stakeholder, named: IntakePerson): boolean {
  const [one, other] = [known.email?.toLowerCase(), named.email?.toLowerCase()];
  return one !== undefined && other !== undefined ? one === other : known.name === named.name;
}

import type { ClosedWonRecord } from '../deals/record.ts';
import { SEAT_LABELS, TEAM_SEATS } from '../deals/seats.ts';
import { filled } from '../facts/filler.ts';
import { STAKEHOLDER_ROLES, type StakeholderRole } from '../rules/vocabulary.ts';
import type { Packet, StakeholderEntry } from './packet.ts';
import { sourcedText } from './sourced.ts';

/** Every role with the people who hold it; an entry whose name is filler is nobody. */
export function stakeholderMap(
  record: ClosedWonRecord,
  required: readonly StakeholderRole[],
): StakeholderEntry[] {
  const byRole = new Map<StakeholderRole, StakeholderEntry['people'][number][]>();
  record.stakeholders?.forEach((person, index) => {
    if (filled(person.name) === null) return;
    const people = byRole.get(person.role) ?? [];
    people.push({
      name: person.name,
      email: person.email ?? null,
      title: filled(person.title),
      primary: person.primary === true,
      timezone: filled(person.timezone),
      language: filled(person.language, 'language'),
      notes: filled(person.notes),
      source: `stakeholders[${index}]`,
    });
    byRole.set(person.role, people);
  });
  return STAKEHOLDER_ROLES.map((role) => ({
    role,
    required: required.includes(role),
    people: byRole.get(role) ?? [],
  }));
}

/** Roles that the packet asks for: those of the lane, and the billing contact. */
export function requiredRoles(lane: readonly StakeholderRole[]): StakeholderRole[] {
  return STAKEHOLDER_ROLES.filter((role) => role === 'billing_contact' || lane.includes(role));
}

/** Our side; a seat with a filler name is empty and says so. */
export function teamSeats(record: ClosedWonRecord): Packet['team'] {
  return TEAM_SEATS.map((role) => {
    const person = record.team?.[role];
    const { value: name, sources, filler } = sourcedText(`team.${role}.name`, person?.name);
    const value = name === null ? null : { name, email: person?.email ?? null };
    return {
      role,
      label: SEAT_LABELS[role],
      person: filler === undefined ? { value, sources } : { value, sources, filler },
    };
  });
}

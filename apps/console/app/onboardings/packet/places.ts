import type { Packet, Sourced } from '@handrail/core/packets/packet';
import type { SourceRef } from '@handrail/core/rules/outcome';
import { evidenceHref, packetHref, type PacketAddress } from './address.ts';

/** Where on the packet page a field of the record stands: field path → element id. */
export type Places = ReadonlyMap<string, string>;

/** The element id of a value that has a place of its own: `stakeholders[2]` → `at-stakeholders.2`. */
export function placeId(source: string): string {
  return `at-${source.replaceAll('[', '.').replaceAll(']', '')}`;
}

/** Ids of entries that can stand for several sources, or whose source may hold any character. */
export const scopeId = (index: number) => `scope-${index}`;
export const evidenceEntryId = (index: number) => `evidence-${index}`;

/**
 * Every place the packet page gives to a source, in reading order; the first to show a source keeps it, so element ids stay unique.
 * The sections of the page take their ids from the same functions; a test holds both together.
 */
export function placesOf(packet: Packet): Places {
  const places = new Map<string, string>();
  const add = (source: string, id: string) => {
    if (!places.has(source)) places.set(source, id);
  };
  const own = (source: string) => add(source, placeId(source));
  const at = (field: string, value: Sourced<unknown>) => {
    own(field);
    for (const ref of value.sources) add(ref.source, placeId(field));
  };
  const sourced = (prefix: string, values: Readonly<Record<string, unknown>>) => {
    for (const [key, value] of Object.entries(values)) {
      if (isSourced(value)) at(FIELD_OF[`${prefix}.${key}`] ?? `${prefix}.${key}`, value);
    }
  };
  sourced('handoff', packet.whyTheyBought);
  packet.successCriteria.forEach((criterion) => own(criterion.source));
  sourced('handoff.firstValue', packet.firstValue);
  packet.workflowRequirements.forEach((need) => own(need.source));
  for (const { people } of packet.stakeholders) people.forEach((person) => own(person.source));
  packet.team.forEach((member) => at(`team.${member.role}`, member.person));
  packet.promises.forEach((promise) => own(promise.source));
  packet.scope.forEach((line, index) => line.sources.forEach((ref) => add(ref.source, scopeId(index))));
  for (const row of packet.terms) for (const cell of Object.values(row.bySource)) own(cell.source);
  packet.requirements.forEach((requirement) => own(requirement.source));
  sourced('timeline', packet.timeline);
  packet.timeline.attendees.forEach((attendee) => own(attendee.source));
  packet.risks.forEach((risk) => own(risk.source));
  sourced('handoff', packet.approach);
  sourced('account', packet.account);
  sourced('deal', packet.deal);
  packet.evidence.forEach((text, index) => add(`evidence:${text.id}`, evidenceEntryId(index)));
  return places;
}

/**
 * Where a chip leads: into the evidence drawer for a text, to the value's place in the packet, else to the nearest place that holds it
 * (`stakeholders[2].name` → the person, `terms.crm` → its first term), else to the section; `null` where the packet shows nothing of it.
 */
export function hrefOf(ref: SourceRef, places: Places, address: PacketAddress): string | null {
  const text = /^evidence:(.+)$/s.exec(ref.source)?.[1];
  if (text !== undefined) return evidenceHref(address, text, ref);
  for (let path = ref.source; path !== ''; path = parentOf(path)) {
    const place = places.get(path) ?? (path === ref.source ? firstInside(path, places) : undefined);
    if (place !== undefined) return packetHref(address, place);
  }
  const section = SECTION_OF[/^[a-z]+/i.exec(ref.source)?.[0] ?? ''];
  return section === undefined ? null : packetHref(address, section);
}

function firstInside(path: string, places: Places): string | undefined {
  for (const [source, id] of places) {
    if (source.startsWith(`${path}.`) || source.startsWith(`${path}[`)) return id;
  }
  return undefined;
}

const SECTION_OF: Readonly<Record<string, string>> = {
  id: 'account',
  source: 'account',
  account: 'account',
  deal: 'account',
  terms: 'terms',
  handoff: 'why',
  stakeholders: 'stakeholders',
  team: 'account',
  requirements: 'requirements',
  promises: 'promises',
  risks: 'risks',
  kickoff: 'timeline',
  evidence: 'evidence',
  trigger: 'timeline',
};

/** Where the packet's name of a value is not the record's. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'timeline.kickoffAt': 'kickoff.at',
  'timeline.promisedGoLive': 'handoff.promisedGoLive',
};

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['), 0));
}

function isSourced(value: unknown): value is Sourced<unknown> {
  return typeof value === 'object' && value !== null && 'sources' in value && 'value' in value;
}

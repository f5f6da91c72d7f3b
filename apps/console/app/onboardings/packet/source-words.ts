import type { Packet } from '@handrail/core/packets/packet';
import type { SourceRef } from '@handrail/core/rules/outcome';

/** Names of the systems that carry terms, as the head of a column says them. */
export const SYSTEM_NAMES: Readonly<Record<string, string>> = {
  crm: 'CRM',
  orderForm: 'Order form',
  contract: 'Contract',
  billing: 'Billing',
  provisioning: 'Provisioning',
};

/** What a source chip says: "CRM · plan", "Handoff · success criteria 2", "Call with the sponsor". The full path stands beside it on demand. */
export function sourceWords(ref: SourceRef, packet: Pick<Packet, 'evidence' | 'stakeholders'>): string {
  const text = /^evidence:(.+)$/s.exec(ref.source)?.[1];
  if (text !== undefined) return packet.evidence.find((item) => item.id === text)?.title ?? text;
  const parts = ref.source.split('.');
  const [head = '', ...rest] = parts;
  if (head === 'terms') {
    const [system = '', ...field] = rest;
    return join(SYSTEM_NAMES[system] ?? plain(system), field.map(plain).join(' '));
  }
  const person = personAt(ref.source, packet);
  if (person !== null) return join(person, rest.map(plain).join(' '));
  const [area, index] = indexed(head);
  return join(`${AREAS[area] ?? capital(words(area))}${index}`, rest.map(plain).join(' '));
}

function personAt(source: string, packet: Pick<Packet, 'stakeholders'>): string | null {
  const path = /^stakeholders\[\d+\]/.exec(source)?.[0];
  if (path === undefined) return null;
  const people = packet.stakeholders.flatMap((entry) => entry.people);
  return people.find((person) => person.source === path || person.source.startsWith(`${path}.`))?.name ?? null;
}

const AREAS: Readonly<Record<string, string>> = {
  account: 'Account',
  deal: 'Deal',
  terms: 'Terms',
  handoff: 'Handoff',
  stakeholders: 'Stakeholder',
  team: 'Team',
  requirements: 'Requirements',
  promises: 'Promise',
  risks: 'Risk',
  kickoff: 'Kickoff',
  evidence: 'Evidence',
  trigger: 'Trigger',
  context: 'Around the deal',
};

const join = (head: string, tail: string) => (tail === '' ? head : `${head} · ${tail}`);

function plain(part: string): string {
  const [name, index] = indexed(part);
  return `${words(name)}${index}`;
}

/** "successCriteria[1]" → ["successCriteria", " 2"]: people count from one. */
function indexed(part: string): [string, string] {
  const match = /^([^[]*)\[(\d+)\]/.exec(part);
  return match ? [match[1] ?? '', ` ${Number(match[2]) + 1}`] : [part, ''];
}

const ABBREVIATIONS: Readonly<Record<string, string>> = { poRequired: 'PO required', poNumber: 'PO number', taxId: 'tax id', sso: 'SSO', scim: 'SCIM', dpa: 'DPA', baa: 'BAA', ae: 'AE', csm: 'CSM', apiAccess: 'API access' };

/** "successCriteria" → "success criteria". */
export function words(name: string): string {
  return ABBREVIATIONS[name] ?? name.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ').toLowerCase();
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

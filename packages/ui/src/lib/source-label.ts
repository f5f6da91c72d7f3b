import { kept } from './kept.ts';

const SYSTEMS: Record<string, string> = {
  crm: 'CRM',
  orderForm: 'Order form',
  contract: 'Contract',
  billing: 'Billing',
  provisioning: 'Provisioning',
};
const WORDS: Record<string, string> = {
  terms: '',
  handoff: 'Handoff',
  context: '',
  account: 'Account',
  deal: 'Deal',
  sso: 'SSO',
  scim: 'SCIM',
  dpa: 'DPA',
  baa: 'BAA',
  ae: 'AE',
  csm: 'CSM',
  apiAccess: 'API access',
  poNumber: 'PO number',
  poRequired: 'PO required',
};

/** A source path as people read it: `terms.crm.seats` → "CRM · Seats", `stakeholders[2].name` → "Stakeholder 3 · Name". */
export function sourceLabel(source: string): string {
  if (source.startsWith('evidence:')) return `Text ${source.slice('evidence:'.length)}`;
  return pathLabel(source, '');
}

/** Records have the same few hundred paths, and a page asks for each several times. */
const pathLabel = kept((source) => {
  const words = source
    .split('.')
    .map(partLabel)
    .filter((word) => word !== '');
  return words.join(' · ') || source;
}, 2000);

function partLabel(part: string): string {
  const indexed = /^([^[\]]+)\[(\d+)\]$/.exec(part);
  if (indexed) return `${singular(humanise(indexed[1] ?? ''))} ${Number(indexed[2]) + 1}`;
  return SYSTEMS[part] ?? WORDS[part] ?? humanise(part);
}

function humanise(name: string): string {
  const spaced = name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('criteria')) return `${word.slice(0, -1)}on`;
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

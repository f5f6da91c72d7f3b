import type { ClosedWonRecord } from '../deals/record.ts';
import { filled } from '../facts/filler.ts';
import type { Packet } from './packet.ts';
import { grouped } from './terms.ts';

type Requirement = Packet['requirements'][number];

/** Data that the law or a standard guards (register row 005). */
const REGULATED: ReadonlySet<string> = new Set([
  'phi',
  'pci',
  'financial',
  'children',
  'biometric',
  'government',
]);
const CATEGORIES: Readonly<Record<string, string>> = {
  business_contact: 'business contacts',
  employee: 'employees',
  phi: 'health (PHI)',
  pci: 'payment cards (PCI)',
  financial: 'financial',
  children: 'children',
  biometric: 'biometric',
  government: 'government',
  usage: 'usage',
};
/** A migration over this many records is a large one (register row 024). */
const LARGE_MIGRATION = 1_000_000;

/** Technical, data, security and privacy requirements that the record states; `attention` marks what needs care before work starts. */
export function requirementList(record: ClosedWonRecord): Requirement[] {
  const asked = record.requirements;
  if (asked === undefined) return [];
  const list: Requirement[] = [];
  const add = (field: string, label: string, text: string, attention = false) =>
    list.push({ label, text, attention, source: `requirements.${field}` });
  const approved = asked.securityReview === 'approved';
  if (asked.sso) add('sso', 'Single sign-on', 'requested', !approved);
  if (asked.scim) add('scim', 'User provisioning (SCIM)', 'requested', !approved);
  if (asked.apiAccess) add('apiAccess', 'API access', 'requested');
  if (asked.sandbox) add('sandbox', 'Sandbox', 'requested');
  if (asked.professionalServices) add('professionalServices', 'Professional services', 'included');
  asked.integrations?.forEach(({ name, standard }, index) => {
    const named = filled(name) ?? 'not named';
    add(`integrations[${index}]`, 'Integration', standard ? named : `${named}, not standard`, !standard);
  });
  const migration = asked.migration;
  if (migration) {
    const { records, standard } = migration;
    const from = filled(migration.from);
    const parts = [
      from === null ? 'source not named' : `from ${from}`,
      records === undefined ? null : `${grouped(records)} records`,
      standard ? null : 'not standard',
    ];
    add(
      'migration',
      'Data migration',
      parts.filter((part) => part !== null).join(', '),
      !standard || (records ?? 0) > LARGE_MIGRATION || !approved,
    );
  }
  const categories = asked.dataCategories ?? [];
  if (categories.length > 0) {
    const regulated = categories.some((category) => REGULATED.has(category));
    add(
      'dataCategories',
      'Data categories',
      [...new Set(categories)].map((category) => CATEGORIES[category] ?? category).join(', '),
      regulated && !approved,
    );
  }
  addPrivacy(asked, add);
  return list;
}

function addPrivacy(
  asked: NonNullable<ClosedWonRecord['requirements']>,
  add: (field: string, label: string, text: string, attention?: boolean) => void,
): void {
  const agreement = { not_needed: 'not needed', required: 'required, not signed', signed: 'signed' };
  if (asked.dpa) add('dpa', 'Data processing agreement', agreement[asked.dpa], asked.dpa === 'required');
  if (asked.baa) add('baa', 'Business associate agreement', agreement[asked.baa], asked.baa === 'required');
  if (asked.crossBorder) add('crossBorder', 'Cross-border transfer', 'yes', true);
  const residency = filled(asked.residency, 'region');
  if (residency !== null) add('residency', 'Data residency', residency);
  const questionnaire = asked.securityQuestionnaire;
  if (questionnaire)
    add('securityQuestionnaire', 'Security questionnaire', questionnaire, questionnaire === 'open');
  const review = asked.securityReview;
  if (review)
    add(
      'securityReview',
      'Security review',
      review === 'none' ? 'none so far' : review,
      review === 'pending' || review === 'rejected',
    );
  if (asked.accessRequestedBy) add('accessRequestedBy', 'Access wanted by', asked.accessRequestedBy);
}

import { TERM_SOURCE_LABELS } from '../rules/labels.ts';

/** Names that letter case alone does not make readable. */
const WORDS: Readonly<Record<string, string>> = {
  ...TERM_SOURCE_LABELS,
  ae: 'Account executive',
  csm: 'CSM',
  sso: 'Single sign-on',
  scim: 'SCIM',
  apiAccess: 'API access',
  dpa: 'Data processing agreement',
  baa: 'Business associate agreement',
  poNumber: 'Purchase order number',
  poRequired: 'Purchase order required',
  taxId: 'Tax id',
  termMonths: 'Term in months',
  timezone: 'Time zone',
  at: 'Time',
};
/** Groups that add nothing to what stands in them. */
const SILENT: ReadonlySet<string> = new Set(['terms', 'handoff', 'requirements', 'team']);
const SINGULAR: Readonly<Record<string, string>> = {
  successCriteria: 'Success criterion',
  dataCategories: 'Data category',
  stakeholders: 'Stakeholder',
  evidence: 'Text',
  techStack: 'Tech stack',
};

/** A field path as people read it: `terms.crm.seats` → "CRM: seats", `stakeholders[2].email` → "Stakeholder 3: email". */
export function fieldLabel(path: string): string {
  const words = path.split('.').flatMap((part) => {
    const indexed = /^([^[\]]+)\[(\d+)\]$/.exec(part);
    if (indexed) {
      const name = indexed[1] ?? '';
      return [`${SINGULAR[name] ?? readable(name).replace(/s$/, '')} ${Number(indexed[2]) + 1}`];
    }
    return SILENT.has(part) ? [] : [readable(part)];
  });
  const [first = path, ...rest] = words;
  return rest.length === 0
    ? first
    : `${first}: ${rest.map((word) => (/^[A-Z]{2,}/.test(word) ? word : word.charAt(0).toLowerCase() + word.slice(1))).join(', ')}`;
}

function readable(name: string): string {
  const known = WORDS[name];
  if (known !== undefined) return known;
  const spaced = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

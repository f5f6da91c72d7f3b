import type { SectionSpec } from './field-spec.ts';

const REVIEW = [
  { value: 'none', label: 'None' },
  { value: 'pending', label: 'Pending' },
  { value: 'approved', label: 'Approved' },
  { value: 'rejected', label: 'Rejected' },
];
const AGREEMENT = [
  { value: 'not_needed', label: 'Not needed' },
  { value: 'required', label: 'Required, not signed' },
  { value: 'signed', label: 'Signed' },
];
const QUESTIONNAIRE = [
  { value: 'none', label: 'None' },
  { value: 'open', label: 'Open' },
  { value: 'done', label: 'Done' },
];
const DATA = [
  { value: 'business_contact', label: 'Business contacts' },
  { value: 'employee', label: 'Employees' },
  { value: 'phi', label: 'Health (PHI)' },
  { value: 'pci', label: 'Payment cards (PCI)' },
  { value: 'financial', label: 'Financial' },
  { value: 'children', label: 'Children' },
  { value: 'biometric', label: 'Biometric' },
  { value: 'government', label: 'Government' },
  { value: 'usage', label: 'Usage' },
];

/** Technical, data, security and privacy needs; several of them decide the lane or force a review. */
export const requirementsSection: SectionSpec = {
  id: 'requirements',
  title: 'Requirements',
  groups: [
    {
      title: 'Technical',
      fields: [
        { path: 'requirements.sso', label: 'Single sign-on', kind: 'flag' },
        { path: 'requirements.scim', label: 'SCIM', kind: 'flag' },
        { path: 'requirements.apiAccess', label: 'API access', kind: 'flag' },
        { path: 'requirements.sandbox', label: 'Sandbox', kind: 'flag' },
        { path: 'requirements.professionalServices', label: 'Professional services', kind: 'flag' },
        { path: 'requirements.accessRequestedBy', label: 'Access asked for by', kind: 'date' },
      ],
      lists: [
        {
          list: 'requirements.integrations',
          noun: 'integration',
          legend: 'Integration',
          fields: [
            { path: 'name', label: 'System', kind: 'text', required: true },
            { path: 'standard', label: 'A standard connector', kind: 'flag_on' },
          ],
        },
      ],
    },
    {
      title: 'Data migration',
      fields: [
        { path: 'requirements.migration.asked', label: 'A migration is asked for', kind: 'present' },
        { path: 'requirements.migration.from', label: 'From', kind: 'text' },
        { path: 'requirements.migration.records', label: 'Records', kind: 'integer' },
        { path: 'requirements.migration.standard', label: 'A standard migration', kind: 'flag_on' },
      ],
    },
    {
      title: 'Security and privacy',
      fields: [
        {
          path: 'requirements.dataCategories',
          label: 'Data we will hold',
          kind: 'choices',
          options: DATA,
          wide: true,
        },
        { path: 'requirements.securityReview', label: 'Security review', kind: 'choice', options: REVIEW },
        {
          path: 'requirements.securityQuestionnaire',
          label: 'Security questionnaire',
          kind: 'choice',
          options: QUESTIONNAIRE,
        },
        { path: 'requirements.dpa', label: 'Data processing agreement', kind: 'choice', options: AGREEMENT },
        {
          path: 'requirements.baa',
          label: 'Business associate agreement',
          kind: 'choice',
          options: AGREEMENT,
        },
        { path: 'requirements.residency', label: 'Data residency', kind: 'text' },
        { path: 'requirements.crossBorder', label: 'Data crosses a border', kind: 'flag' },
      ],
    },
  ],
};

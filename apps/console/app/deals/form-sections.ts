import { SEGMENT_LABELS, STAKEHOLDER_LABELS } from '@handrail/core/rules/labels';
import { EVIDENCE_KINDS, TRIGGER_KINDS } from '@handrail/core/deals/record';
import { SEGMENTS, STAKEHOLDER_ROLES } from '@handrail/core/rules/vocabulary';
import { EVIDENCE_LABELS, TRIGGER_LABELS } from '../onboardings/labels.ts';
import type { SectionSpec } from './field-spec.ts';
import { options } from './form-options.ts';
import { promisesSection } from './form-promises.ts';
import { requirementsSection } from './form-requirements.ts';
import { termsSection } from './form-terms.ts';

const TEAM = [
  ['ae', 'Account executive'],
  ['csm', 'CSM'],
  ['onboardingManager', 'Onboarding manager'],
  ['implementationLead', 'Implementation lead'],
  ['executiveOwner', 'Executive owner'],
] as const;

/** The whole form, in the order sales can answer: every field of a closed-won record that a person knows. */
export const FORM_SECTIONS: readonly SectionSpec[] = [
  {
    id: 'account',
    title: 'Customer',
    groups: [
      {
        title: null,
        fields: [
          { path: 'account.name', label: 'Name', kind: 'text', required: true },
          { path: 'account.domain', label: 'Web domain', kind: 'text', placeholder: 'example.com' },
          {
            path: 'account.segment',
            label: 'Segment',
            kind: 'choice',
            options: options(SEGMENTS, SEGMENT_LABELS),
            hint: 'Decides the lane where nothing else does.',
          },
          { path: 'account.industry', label: 'Industry', kind: 'text' },
          { path: 'account.employees', label: 'Employees', kind: 'integer' },
          { path: 'account.region', label: 'Region', kind: 'text' },
          { path: 'account.entity', label: 'Legal entity', kind: 'text' },
          { path: 'account.language', label: 'Language', kind: 'text', placeholder: 'en' },
          { path: 'account.timezone', label: 'Time zone', kind: 'text', placeholder: 'Europe/London' },
          { path: 'account.techStack', label: 'Tools they use', kind: 'lines', hint: 'One a line.' },
          { path: 'account.existingCustomer', label: 'Is a customer already', kind: 'flag' },
        ],
      },
    ],
  },
  {
    id: 'deal',
    title: 'Deal',
    groups: [
      {
        title: null,
        fields: [
          { path: 'deal.name', label: 'Deal name', kind: 'text', required: true, wide: true },
          {
            path: 'id',
            label: 'Deal id in your CRM',
            kind: 'text',
            hint: 'The same id again updates this onboarding. Left empty, the draft’s own id is used.',
          },
          {
            path: 'trigger.kind',
            label: 'What starts it',
            kind: 'choice',
            options: options(TRIGGER_KINDS, TRIGGER_LABELS),
            hint: 'Anything but closed-won is marked “not closed yet”.',
          },
          { path: 'deal.closedAt', label: 'Closed, or expected to close', kind: 'moment', required: true },
          { path: 'deal.product', label: 'Product', kind: 'text' },
          { path: 'deal.annualValue.amount', label: 'Annual value', kind: 'amount' },
          { path: 'deal.annualValue.currency', label: 'Currency', kind: 'text', placeholder: 'EUR' },
          { path: 'deal.useCase', label: 'Use case', kind: 'long' },
          { path: 'deal.competitors', label: 'Competitors', kind: 'lines', hint: 'One a line.' },
          { path: 'deal.isRenewal', label: 'Is a renewal', kind: 'flag' },
          { path: 'deal.newProduct', label: 'Takes a new product', kind: 'flag' },
        ],
      },
    ],
  },
  termsSection,
  {
    id: 'handoff',
    title: 'Handoff',
    hint: 'What the buyer wants and what you told them. Filler like “tbd” does not count.',
    groups: [
      {
        title: 'Goals of the buyer',
        fields: [
          {
            path: 'handoff.businessOutcome',
            label: 'Business outcome',
            kind: 'long',
            hint: 'Why they bought, in their words.',
            wide: true,
          },
          { path: 'handoff.painPoints', label: 'Pain before', kind: 'long' },
          {
            path: 'handoff.successCriteria',
            label: 'Success criteria',
            kind: 'lines',
            hint: 'One a line; measurable ones have a number, share or date.',
          },
          {
            path: 'handoff.firstValue.definition',
            label: 'First value',
            kind: 'long',
            hint: 'The first thing that shows it works.',
          },
          { path: 'handoff.firstValue.targetDate', label: 'First value by', kind: 'date' },
          { path: 'handoff.competitiveContext', label: 'Compared with', kind: 'long' },
          { path: 'handoff.expansion', label: 'Could grow into', kind: 'long' },
        ],
      },
      {
        title: 'Users’ daily work',
        hint: 'Kept apart from the goals.',
        fields: [
          {
            path: 'handoff.workflowRequirements',
            label: 'Workflow requirements',
            kind: 'lines',
            hint: 'One a line.',
            wide: true,
          },
        ],
      },
      {
        title: 'What was told',
        fields: [
          { path: 'handoff.scope', label: 'Scope told', kind: 'lines', hint: 'One a line.' },
          { path: 'handoff.promisedGoLive', label: 'Promised go-live', kind: 'date' },
          { path: 'handoff.recommendedApproach', label: 'Recommended approach', kind: 'long' },
          { path: 'handoff.nextSteps', label: 'Next steps', kind: 'long' },
          { path: 'handoff.technicalEnvironment', label: 'Technical environment', kind: 'long' },
          { path: 'handoff.trainingNeeds', label: 'Training needs', kind: 'long' },
        ],
      },
    ],
  },
  {
    id: 'stakeholders',
    title: 'Stakeholders',
    groups: [
      {
        title: null,
        fields: [],
        lists: [
          {
            list: 'stakeholders',
            noun: 'stakeholder',
            legend: 'Stakeholder',
            fields: [
              { path: 'name', label: 'Name', kind: 'text', required: true },
              {
                path: 'role',
                label: 'Role',
                kind: 'choice',
                required: true,
                options: options(STAKEHOLDER_ROLES, STAKEHOLDER_LABELS),
              },
              { path: 'email', label: 'E-mail', kind: 'email' },
              { path: 'title', label: 'Title', kind: 'text' },
              { path: 'timezone', label: 'Time zone', kind: 'text' },
              { path: 'language', label: 'Language', kind: 'text' },
              {
                path: 'notes',
                label: 'Notes',
                kind: 'long',
                hint: 'Internal: sensitivities, politics, how they like to work.',
                wide: true,
              },
              { path: 'primary', label: 'Primary in this role', kind: 'flag' },
            ],
          },
        ],
      },
    ],
  },
  {
    id: 'team',
    title: 'Our team',
    groups: [
      {
        title: null,
        fields: TEAM.flatMap(([key, label]) => [
          { path: `team.${key}.name`, label, kind: 'text' as const },
          { path: `team.${key}.email`, label: `${label}: e-mail`, kind: 'email' as const },
        ]),
      },
    ],
  },
  requirementsSection,
  promisesSection,
  {
    id: 'kickoff',
    title: 'Kickoff',
    groups: [
      {
        title: null,
        fields: [
          { path: 'kickoff.at', label: 'Kickoff', kind: 'moment' },
          {
            path: 'kickoff.attendees',
            label: 'Invited',
            kind: 'lines',
            hint: 'E-mail addresses, one a line.',
          },
        ],
      },
    ],
  },
  {
    id: 'evidence',
    title: 'Evidence',
    hint: 'The texts the handoff rests on: notes, calls, mails, the order form. Paste them as they are.',
    groups: [
      {
        title: null,
        fields: [],
        lists: [
          {
            list: 'evidence',
            noun: 'text',
            legend: 'Text',
            fields: [
              {
                path: 'id',
                label: 'Id',
                kind: 'text',
                required: true,
                placeholder: 'call-1',
                hint: 'Short; promises refer to it.',
              },
              {
                path: 'kind',
                label: 'Kind',
                kind: 'choice',
                required: true,
                options: options(EVIDENCE_KINDS, EVIDENCE_LABELS),
              },
              { path: 'title', label: 'Title', kind: 'text' },
              { path: 'author', label: 'Author', kind: 'text' },
              { path: 'at', label: 'When', kind: 'moment' },
              { path: 'text', label: 'The text', kind: 'long', required: true, wide: true },
            ],
          },
        ],
      },
    ],
  },
];

import { PROMISE_KINDS } from '@handrail/core/deals/record';
import { PROMISE_LABELS } from '../onboardings/labels.ts';
import type { SectionSpec } from './field-spec.ts';
import { options } from './form-options.ts';

export const promisesSection: SectionSpec = {
  id: 'promises',
  title: 'Promises and risks',
  hint: 'Everything somebody on our side committed to, each by itself, and what could go wrong.',
  groups: [
    {
      title: null,
      fields: [],
      lists: [
        {
          list: 'promises',
          noun: 'promise',
          legend: 'Promise',
          fields: [
            { path: 'text', label: 'What was promised', kind: 'long', required: true, wide: true },
            {
              path: 'kind',
              label: 'Kind',
              kind: 'choice',
              required: true,
              options: options(PROMISE_KINDS, PROMISE_LABELS),
            },
            { path: 'madeBy', label: 'Made by', kind: 'text' },
            { path: 'evidence', label: 'Evidence id', kind: 'text', hint: 'The id of a text below.' },
          ],
        },
        {
          list: 'risks',
          noun: 'risk',
          legend: 'Risk',
          fields: [
            { path: 'text', label: 'What could go wrong', kind: 'long', required: true, wide: true },
            { path: 'owner', label: 'Owner', kind: 'text', hint: 'An open risk needs one before kickoff.' },
            {
              path: 'severity',
              label: 'Severity',
              kind: 'choice',
              options: [
                { value: 'low', label: 'Low' },
                { value: 'medium', label: 'Medium' },
                { value: 'high', label: 'High' },
              ],
            },
            {
              path: 'status',
              label: 'Status',
              kind: 'choice',
              options: [
                { value: 'open', label: 'Open' },
                { value: 'closed', label: 'Closed' },
              ],
            },
          ],
        },
      ],
    },
  ],
};

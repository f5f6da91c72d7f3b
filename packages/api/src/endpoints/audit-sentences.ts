import { PURPOSE_LABELS } from '@handrail/core/endpoints/purposes';
import { said } from '../audit/said.ts';
import type { Sentences } from '../audit/said.ts';

const labels: Readonly<Record<string, string>> = PURPOSE_LABELS;
const the = (purpose: unknown) => `the endpoint for ${labels[said(purpose)] ?? said(purpose)}`;

/** What happens to endpoints, in words. */
export const endpointSentences: Sentences = {
  'endpoint.added': ({ purpose, url }) => `set up ${the(purpose)}: ${said(url)}.`,
  'endpoint.changed': ({ purpose, url }) => `gave ${the(purpose)} another address: ${said(url)}.`,
  'endpoint.switched_on': ({ purpose }) => `switched ${the(purpose)} on.`,
  'endpoint.switched_off': ({ purpose }) => `switched ${the(purpose)} off.`,
  'endpoint.removed': ({ purpose }) => `removed ${the(purpose)}.`,
  'endpoint.tested': ({ purpose, sentence }) => `sent a test to ${the(purpose)}: ${said(sentence)}.`,
};

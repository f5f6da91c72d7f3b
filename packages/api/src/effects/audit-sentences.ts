import { EFFECT_LABELS } from '@handrail/core/effects/kinds';
import { said, saidWords } from '../audit/said.ts';
import type { Sentences } from '../audit/said.ts';

const labels = new Map<string, string>(Object.entries(EFFECT_LABELS));

/** The effect in the middle of a sentence: "the kickoff project". */
function the(kind: unknown): string {
  const label = labels.get(said(kind)) ?? said(kind);
  return `the ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

/** What happens to effects, in words. `object` is the customer. */
export const effectSentences: Sentences = {
  'effect.planned': ({ kind }, object) => `planned ${the(kind)} for ${object}.`,
  'effect.leased': ({ kind, attempt }, object) =>
    `took up ${the(kind)} for ${object} (try ${said(attempt)}).`,
  'effect.held_back': ({ kind, holds }, object) =>
    `held back ${the(kind)} for ${object}: on hold are ${saidWords(holds)}.`,
  'effect.stopped': ({ kind }, object) =>
    `stopped ${the(kind)} for ${object} just before it began: a hold came back.`,
  'effect.started': ({ kind }, object) => `began ${the(kind)} for ${object}.`,
  'effect.finished': ({ kind }, object) => `carried out ${the(kind)} for ${object}.`,
  'effect.postponed': ({ kind, error }, object) =>
    `will try ${the(kind)} for ${object} again: ${said(error)}.`,
  'effect.failed': ({ kind, error }, object) => `gave up ${the(kind)} for ${object}: ${said(error)}.`,
  'effect.unanswered': ({ kind, error }, object) =>
    `does not know whether ${the(kind)} for ${object} arrived: ${said(error)}.`,
  'effect.cancelled': ({ kind, reason }, object) => `cancelled ${the(kind)} for ${object}${because(reason)}.`,
  'effect.redriven': ({ kind, reason }, object) =>
    `had ${the(kind)} for ${object} tried again${because(reason)}.`,
  'effect.confirmed': ({ kind, reason }, object) =>
    `confirmed that ${the(kind)} for ${object} happened${because(reason)}.`,
};

function because(reason: unknown): string {
  return typeof reason === 'string' && reason !== '' ? `: “${reason}”` : '';
}

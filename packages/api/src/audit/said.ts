import type { AuditAction } from '@handrail/core/audit/actions';
import { CONTACT_ROLE_LABELS } from '@handrail/core/people/contacts';
import { HOLD_LABELS, LANE_LABELS, ROLE_LABELS } from '@handrail/core/rules/labels';

/** Per action, how its sentence ends after the actor: "invited Mo Member as CSM." `object` is the object's name. */
export type Sentences = Readonly<
  Partial<Record<AuditAction, (details: Readonly<Record<string, unknown>>, object: string) => string>>
>;

/** A detail as text; what is not there, or has another shape than today's, as "…": old entries stay readable. */
export function said(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '…';
}

/** A list of fixed words (roles, holds) by their labels: "CSM, Administrator". */
export function saidWords(value: unknown): string {
  return Array.isArray(value) ? value.map(saidWord).join(', ') : saidWord(value);
}

/** A fixed word by its label; a state or another one without its underscores. */
function saidWord(value: unknown): string {
  return labels.get(said(value)) ?? said(value).replaceAll('_', ' ');
}

const labels = new Map<string, string>(
  [LANE_LABELS, HOLD_LABELS, CONTACT_ROLE_LABELS, ROLE_LABELS].flatMap((table) => Object.entries(table)),
);

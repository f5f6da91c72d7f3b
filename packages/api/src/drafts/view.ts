import type { Draft } from '@handrail/db/deals/drafts';
import type { DraftView } from '../views.ts';

/** A draft as pages show it. */
export function draftView({ id, title, createdBy, updatedAt, version, values }: Draft): DraftView {
  return { id, title, createdBy, updatedAt, version, values };
}

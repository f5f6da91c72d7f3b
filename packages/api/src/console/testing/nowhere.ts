import { newId } from '@handrail/db/ids';
import type { Things } from './a-world.ts';

/** Of each kind a thing that is nowhere. */
export function nowhere(things: Things): Things {
  const id = newId();
  return {
    ...{ ...things, onboardingId: id, requestId: id, decisionId: id, conditionId: id, taskId: id },
    ...{ effectId: id, draftId: id, importId: id, shadowId: id, webhookSecretId: id, memberId: id },
    ...{ messageId: id, endpointId: id, endpointSecretId: id },
    ...{ contactId: id, formerContactId: id, documentVersionId: id },
  };
}

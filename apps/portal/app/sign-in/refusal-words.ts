import type { Refusal } from '@handrail/api/views';
import type { PageCatalogue } from '@handrail/core/portal/texts/pages';
import type { Say } from '@handrail/core/portal/texts/say';

/** Why somebody could not come in, in their own language. `otherwise`: where what they typed is not right. */
export function doorRefusal(say: Say<PageCatalogue>, refusal: Refusal, otherwise: string): string {
  switch (refusal.kind) {
    case 'rate_limited':
      return say('signIn.tooMany', { minutes: Math.ceil(refusal.retryAfterSeconds / 60) });
    case 'unavailable':
      return say('signIn.noMail');
    case 'invalid':
    case 'not_found':
    case 'forbidden':
    case 'signed_out':
    case 'stale':
      return otherwise;
  }
}

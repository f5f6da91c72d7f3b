import type { SayingResult } from '@handrail/api/intake/views';
import type { PageCatalogue } from '@handrail/core/portal/texts/pages';
import type { Say } from '@handrail/core/portal/texts/say';
import type { Flash } from '@handrail/web/pages/flash.server';

/** What became of a plain post, for the page that follows. */
export function outcomeFlash(results: readonly SayingResult[], say: Say<PageCatalogue>): Flash {
  if (results.some(({ result }) => result === 'problem'))
    return { tone: 'danger', text: say('intake.notTaken') };
  if (results.some(({ result }) => result === 'conflict'))
    return { tone: 'danger', text: say('intake.conflict') };
  return {
    tone: 'good',
    text: results.length > 1 ? say('intake.confirmed.many', { count: results.length }) : say('intake.saved'),
  };
}

import { timingSafeEqual } from 'node:crypto';
import { planCalendar } from '@handrail/connectors/mail/plan-calendar';
import { languageOf } from '@handrail/core/portal/texts/languages';
import { takeFromLimits } from '@handrail/db/people/rate-limits';
import { workspaceById } from '@handrail/db/people/workspaces';
import { calendarKey } from '@handrail/db/portal/calendar';
import { readAccountScope } from '@handrail/db/portal/scope';
import { inWorkspace } from '@handrail/db/transaction';
import type { Services } from '../context.ts';
import { calendarLimits } from '../people/limits.ts';
import { tokenHash } from '../people/tokens.ts';
import { readPlan } from '../portal/plan/read.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { readCalendarKey } from './calendar-address.ts';
import { kickoffEvent, stepEvents } from './calendar-events.ts';

/**
 * The calendar of one of the customer's people, by the key of its address: the steps and kickoffs of all their onboardings, as they see
 * them in the portal. Whoever comes with a key that is none is told the same, whatever is wrong with it.
 */
export async function calendarFeed(
  services: Services,
  asked: { readonly key: string; readonly ip: string },
): Promise<Outcome<string>> {
  const now = services.now();
  const wait = await takeFromLimits(services.db, calendarLimits(services.secret, asked.ip), now);
  if (wait > 0) return refused({ kind: 'rate_limited', retryAfterSeconds: wait });
  const given = readCalendarKey(asked.key);
  if (given === null) return refused({ kind: 'not_found' });
  const { workspaceId, contactId, key } = given;
  return inWorkspace(
    services.db,
    workspaceId,
    async (tx): Promise<Outcome<string>> => {
      const acting = await readAccountScope(tx, workspaceId, contactId);
      const kept = acting === undefined ? undefined : await calendarKey(tx, acting.scope);
      if (acting === undefined || kept === undefined || !isSame(kept.keyHash, tokenHash(key)))
        return refused({ kind: 'not_found' });
      const language = languageOf(acting.contact.language);
      const workspace = await workspaceById(tx, workspaceId);
      const plans = await Promise.all(
        acting.scope.onboardingIds.map((onboardingId) =>
          readPlan(tx, acting, { onboardingId, now, language }),
        ),
      );
      const events = plans.flatMap((one) =>
        one === undefined
          ? []
          : [...stepEvents(one, language), ...(one.mail === null ? [] : [kickoffEvent(one.mail)])],
      );
      return granted(planCalendar(events, { name: workspace?.name ?? 'Handrail', language }));
    },
    { snapshot: true },
  );
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

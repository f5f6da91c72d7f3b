import type { LoaderFunctionArgs } from '@remix-run/node';
import { callerFor } from '../api.server.ts';

/** The kickoff as a file for calendars. */
export async function loader(args: LoaderFunctionArgs) {
  const api = await callerFor(args);
  const file = await api.onboardings.kickoffFile({ onboardingId: args.params.id ?? '' });
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'content-disposition': 'attachment; filename="kickoff.ics"',
      'cache-control': 'private, no-store',
    },
  });
}

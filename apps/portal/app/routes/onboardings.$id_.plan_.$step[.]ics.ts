import type { LoaderFunctionArgs } from '@remix-run/node';
import { callerFor } from '../api.server.ts';
import { pageLanguage } from '../words/language.server.ts';

/** A step of the plan as a file for calendars. */
export async function loader(args: LoaderFunctionArgs) {
  const api = await callerFor(args);
  const { id = '', step = '' } = args.params;
  const language = pageLanguage(args.request, await api.me.get());
  const file = await api.plan.stepFile({ onboardingId: id, stepId: step, language });
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'content-disposition': 'attachment; filename="step.ics"',
      'cache-control': 'private, no-store',
    },
  });
}

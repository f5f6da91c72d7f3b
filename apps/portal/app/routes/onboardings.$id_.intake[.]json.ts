import { intakeFile } from '@handrail/api/intake/file';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { callerFor } from '../api.server.ts';
import { pageLanguage } from '../words/language.server.ts';

/** The intake as a file, as it stands now. */
export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const onboardingId = args.params['id'] ?? '';
  const language = pageLanguage(args.request, await caller.me.get());
  const intake = await caller.intake.get({ onboardingId, language });
  return new Response(`${JSON.stringify(intakeFile(intake, args.context.services.now()), null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="intake.json"',
    },
  });
}

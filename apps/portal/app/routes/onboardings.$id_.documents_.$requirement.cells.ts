import type { LoaderFunctionArgs } from '@remix-run/node';
import { callerFor } from '../api.server.ts';
import { pageLanguage } from '../words/language.server.ts';

/** Every cell of a version that is to be put right, as a list to work through. */
export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const language = pageLanguage(args.request, await caller.me.get());
  const version = Number(new URL(args.request.url).searchParams.get('version'));
  const number = Number.isSafeInteger(version) && version > 0 ? version : 1;
  const [onboardingId, requirement] = [args.params['id'] ?? '', args.params['requirement'] ?? ''];
  const { csv } = await caller.documents.cells({ onboardingId, requirement, number, language });
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="cells.csv"',
    },
  });
}

import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { attempt, refusalResponse } from '@handrail/web/pages/refusals.server';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { callerFor } from '../api.server.ts';
import { documentsHref } from '../documents/href.ts';
import { uploadOf } from '../documents/upload.server.ts';
import { pageLanguage, sayFor } from '../words/language.server.ts';

/** Files are sent here; a person who comes this way is shown the page. */
export async function loader(args: LoaderFunctionArgs) {
  await callerFor(args);
  return redirect(documentsHref(args.params['id'] ?? '', args.params['requirement']));
}

/** Takes a file; the page's script is told in JSON what became of it, a form goes back to its page. */
export async function action(args: ActionFunctionArgs) {
  const caller = await callerFor(args);
  const onboardingId = args.params['id'] ?? '';
  const requirement = args.params['requirement'] ?? '';
  const say = sayFor(pageLanguage(args.request, await caller.me.get()));
  const taken = await attempt(
    uploadOf(args.request, (file) => caller.documents.upload({ onboardingId, requirement, ...file })),
  );
  const isScript = args.request.headers.get('accept')?.includes('application/json') === true;
  if (!taken.ok) {
    if (isScript || taken.refusal.kind !== 'rate_limited') throw refusalResponse(taken.refusal);
    const flash = { tone: 'danger', text: say('documents.tooMany') } as const;
    return redirectWithFlash(documentsHref(onboardingId, requirement), flash, args.context);
  }
  const received = taken.value;
  if (isScript) return Response.json(received?.same === true ? { same: received.number } : { same: null });
  const [tone, text] =
    received === null
      ? (['danger', say('documents.noFile')] as const)
      : received.same
        ? (['good', say('documents.same', { number: received.number })] as const)
        : (['good', say('documents.arrived')] as const);
  return redirectWithFlash(documentsHref(onboardingId, requirement), { tone, text }, args.context);
}

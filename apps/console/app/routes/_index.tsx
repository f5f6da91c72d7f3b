import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { callerFor } from '../api.server.ts';

/** The day begins with the queue for those whose roles own findings, and with the onboardings for the others. */
export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  return redirect((await caller.reviews.concernMe()) ? '/queue' : '/onboardings');
}

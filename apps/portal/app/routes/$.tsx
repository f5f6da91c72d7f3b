import type { LoaderFunctionArgs } from '@remix-run/node';
import { callerFor } from '../api.server.ts';

/** Every other address: there is nothing there, and whether there is only those who are signed in are told. */
export async function loader(args: LoaderFunctionArgs) {
  await callerFor(args);
  throw new Response(null, { status: 404 });
}

export default function Nothing() {
  return null;
}

import type { LoaderFunctionArgs } from '@remix-run/node';
import { callerFor } from '../api.server.ts';

/** How far storing the file has come; asked while it goes on. */
export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  return caller.imports.progress({ id: args.params['id'] ?? '' });
}

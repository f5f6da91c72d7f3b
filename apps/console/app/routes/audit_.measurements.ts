import type { LoaderFunctionArgs } from '@remix-run/node';
import { callerFor } from '../api.server.ts';
import { download, formatOf } from '../audit/download.server.ts';

/** All measurements as a file. */
export async function loader(args: LoaderFunctionArgs) {
  const format = formatOf(args.request);
  return download(format, await (await callerFor(args)).audit.measurements({ format }));
}

import { brandAtDoor } from '@handrail/api/brand/door';
import type { BrandView } from '@handrail/api/brand/views';
import type { CustomerView } from '@handrail/api/portal/views';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { readVendor, vendorCookie } from './vendor-cookie.server.ts';

/** Whose portal this reader is in or stands before, as pages show it, and the cookie that remembers it. */
export async function vendorFor(
  { request, context }: LoaderFunctionArgs,
  me: CustomerView | null,
): Promise<{ readonly vendor: BrandView | null; readonly cookie: string | null }> {
  const linked = new URL(request.url).searchParams.get('vendor');
  const vendor = me?.vendor ?? (await brandAtDoor(context.services, [linked, readVendor(request, context)]));
  // Somebody of ours who looks on is nobody's customer.
  const isRemembered = vendor !== null && me?.readOnly !== true;
  return { vendor, cookie: isRemembered ? vendorCookie(request, vendor.workspaceId, context) : null };
}

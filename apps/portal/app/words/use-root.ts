import { useRouteLoaderData } from '@remix-run/react';
import type { RootData } from '../root.tsx';

/** What the vendor is called, in sentences. */
export function useVendor(): string {
  return useRouteLoaderData<RootData>('root')?.me?.vendor.name ?? '';
}

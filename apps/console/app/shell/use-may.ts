import type { Action } from '@handrail/core/people/authorize';
import { useRouteLoaderData } from '@remix-run/react';
import type { loader } from '../root.tsx';

/** Whether the person who looks may do `action`. For showing and hiding only: the procedures decide. */
export function useMay(action: Action): boolean {
  return useRouteLoaderData<typeof loader>('root')?.me?.may.includes(action) ?? false;
}

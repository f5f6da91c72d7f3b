import type { Action } from '@handrail/core/people/authorize';
import { useRouteLoaderData } from '@remix-run/react';
import type { loader } from '../root.tsx';

/** Tells what the person who looks may do. For showing and hiding only: the procedures decide. */
export function useMay(): (action: Action) => boolean {
  const may = useRouteLoaderData<typeof loader>('root')?.me?.may ?? [];
  return (action) => may.includes(action);
}

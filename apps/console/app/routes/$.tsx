import { refusalResponse } from '@handrail/web/pages/refusals.server';

/** Every address without a page. */
export function loader() {
  throw refusalResponse({ kind: 'not_found' });
}

export default function NotFound() {
  return null;
}

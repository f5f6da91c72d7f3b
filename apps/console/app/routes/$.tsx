import { refusalResponse } from '../api.server.ts';

/** Every address without a page. */
export function loader() {
  throw refusalResponse({ kind: 'not_found' });
}

export default function NotFound() {
  return null;
}

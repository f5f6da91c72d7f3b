import { redirect } from '@remix-run/node';

/** The list is the first page. */
export function loader() {
  return redirect('/onboardings');
}

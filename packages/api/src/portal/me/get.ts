import { workspaceById } from '@handrail/db/people/workspaces';
import { viewBrand } from '../../brand/view.ts';
import { orThrow, refusalError } from '../../refusal.ts';
import { customerProcedure } from '../customer.ts';
import type { CustomerView } from '../views.ts';

/** Who is here, and what every page needs to know about them. */
export const get = customerProcedure.query(async ({ ctx }): Promise<CustomerView> => {
  const { contact, scope, tx } = ctx;
  const [workspace, brand] = await Promise.all([
    workspaceById(tx, scope.workspaceId),
    viewBrand(tx, scope.workspaceId),
  ]);
  if (workspace === undefined) throw refusalError({ kind: 'not_found' });
  return {
    contactId: contact.id,
    name: contact.name,
    email: contact.email,
    roles: contact.roles,
    language: contact.language,
    timezone: contact.timezone,
    unwantedMails: contact.unwantedMails,
    onboardingIds: scope.onboardingIds,
    vendor: { ...orThrow(brand), timezone: workspace.timezone },
    readOnly: ctx.viewedBy !== null,
  };
});

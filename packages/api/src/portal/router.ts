import type { PortalContext } from './context.ts';
import { createPortalCallerFactory, portalRouterOf } from './customer.ts';
import { get as getMe } from './me/get.ts';

/** Everything a customer can do. */
export const portalRouter = portalRouterOf({
  me: portalRouterOf({ get: getMe }),
});

const createCaller = createPortalCallerFactory(portalRouter);

/** The procedures, to call in process as this contact. */
export const portalCallerFor = (context: PortalContext, options?: Parameters<typeof createCaller>[1]) =>
  createCaller(context, options);

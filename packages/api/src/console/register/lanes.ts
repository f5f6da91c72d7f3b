import { shippedRegister } from '../../register/in-use.ts';
import { laneTable } from '../../register/view.ts';
import { allowed } from '../../trpc.ts';

/** The lane table. */
export const lanes = allowed('register.read').query(async () => laneTable(await shippedRegister()));

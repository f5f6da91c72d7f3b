import { z } from 'zod';
import { orThrow } from '../../refusal.ts';
import { shippedRegister } from '../../register/in-use.ts';
import { runRowExamples } from '../../register/run-examples.ts';
import { allowed } from '../../trpc.ts';
import { rowId } from '../onboardings/input.ts';

/** Runs a row's acceptance examples. */
export const runExamples = allowed('register.test')
  .input(z.strictObject({ row: rowId }))
  .mutation(async ({ input }) => orThrow(runRowExamples(await shippedRegister(), input.row)));

import { cellWords } from '@handrail/core/documents/words/problem';
import { LANGUAGES } from '@handrail/core/portal/texts/languages';
import { scopedCells } from '@handrail/db/portal/documents';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { refusalError } from '../../refusal.ts';
import { onboardingProcedure } from '../customer.ts';
import { requirementName } from './input.ts';

/** Every cell of a version that is to be put right, as a CSV file. */
export const cells = onboardingProcedure
  .input(z.object({ requirement: requirementName, number: z.int().min(1), language: z.enum(LANGUAGES) }))
  .query(async ({ ctx, input: { requirement, number, language } }) => {
    const found = await scopedCells(ctx.tx, ctx.scope, {
      onboardingId: ctx.onboardingId,
      requirement,
      number,
    });
    if (found === undefined) throw refusalError({ kind: 'not_found' });
    const rows = found.map((cell) => [cell.row, cell.column, cellWords(cell, language)]);
    return { csv: stringify([['row', 'column', 'problem'], ...rows], { bom: true, escape_formulas: true }) };
  });

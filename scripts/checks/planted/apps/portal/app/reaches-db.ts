import { table } from '../../../packages/db/src/table.ts';

export const broken = table;

import { table } from '../../db/src/table.ts';

export const broken = table;

import { table } from '../../db/src/table.ts';

export const useCase = table;

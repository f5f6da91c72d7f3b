import { right } from '../../core/src/right.ts';

export const table = right;

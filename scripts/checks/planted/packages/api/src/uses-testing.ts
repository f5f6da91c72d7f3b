import { builder } from '../../db/src/testing/builder.ts';

export const broken = builder;

import { useCase } from '../../../packages/api/src/use-case.ts';

export const page = useCase;

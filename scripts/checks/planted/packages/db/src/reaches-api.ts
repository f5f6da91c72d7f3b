import { useCase } from '../../api/src/use-case.ts';

export const broken = useCase;

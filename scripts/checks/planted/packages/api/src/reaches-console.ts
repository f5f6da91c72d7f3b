import { page } from '../../../apps/console/app/page.ts';

export const broken = page;

import { hydrate } from '@handrail/web/parts/hydrate';

await hydrate();

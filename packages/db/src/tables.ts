import type { AuditTables } from './audit/tables.ts';
import type { PeopleTables } from './people/tables.ts';

/** Every table by name. Each noun describes its own tables in `<noun>/tables.ts`. */
export type Tables = PeopleTables & AuditTables;

import { exportAudit } from '../../audit/export.ts';
import { exportOf } from './export-of.ts';

/** The whole audit log. */
export const exported = exportOf('audit', exportAudit);

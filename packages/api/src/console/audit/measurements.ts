import { exportMeasurements } from '../../measure/export.ts';
import { exportOf } from './export-of.ts';

/** All of the workspace's measurements. */
export const measurements = exportOf('measurements', (db, { id }, format) =>
  exportMeasurements(db, id, { format, since: null }),
);

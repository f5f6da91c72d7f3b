import pg from 'pg';

/** Connections of a floor: as many as the console's own pool has. */
export const pool = new pg.Pool({ connectionString: process.env['FLOOR_DATABASE_URL'], max: 10 });

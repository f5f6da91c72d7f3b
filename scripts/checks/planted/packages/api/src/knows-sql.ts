import pg from 'pg';

export const broken = pg;

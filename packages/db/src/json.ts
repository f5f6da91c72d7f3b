import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/** A value for a `jsonb` column or parameter. */
export function jsonb<T>(value: T): RawBuilder<T> {
  return sql<T>`${JSON.stringify(value)}::jsonb`;
}

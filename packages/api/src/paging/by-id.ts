import { z } from 'zod';
import type { Page } from '../views.ts';

/** Where a page begins: beside an id, on its older or its newer side. */
export type IdPlace = { readonly id: string; readonly newer: boolean };

/**
 * A page of things whose ids are in the order of time, newest first. `cursor` as a page gave it; any other text is taken as the
 * first page.
 * @param find gives up to `limit` things, newest first: all, or those on one side of a place
 */
export async function pageById<T extends { readonly id: string }>(
  cursor: string | undefined,
  size: number,
  find: (place: IdPlace | null, limit: number) => Promise<readonly T[]>,
): Promise<Page<T>> {
  const [, way, id] = /^([<>])(.*)$/s.exec(cursor ?? '') ?? [];
  const at = z.uuid().safeParse(id);
  const place = at.success ? { id: at.data, newer: way === '>' } : null;
  const found = await find(place, size + 1);
  const more = found.length > size;
  const items = place?.newer === true ? found.slice(-size) : found.slice(0, size);
  const [newest, oldest] = [items[0], items.at(-1)];
  return {
    items,
    next: oldest !== undefined && (place?.newer === true || more) ? `<${oldest.id}` : null,
    previous:
      newest !== undefined && (place?.newer === true ? more : place !== null) ? `>${newest.id}` : null,
  };
}

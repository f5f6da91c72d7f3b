import type { SourceRef } from '@handrail/core/rules/outcome';

/** Which packet is on the screen; `version` is null for the newest. */
export type PacketAddress = { readonly id: string; readonly version: number | null };

/** The packet page, at a place of it where given. */
export function packetHref(address: PacketAddress, place?: string): string {
  return build(address, '', {}, place);
}

/** A text in the drawer, at the quoted words where given. */
export function evidenceHref(
  address: PacketAddress,
  evidenceId: string,
  quote?: Pick<SourceRef, 'start' | 'end'>,
): string {
  const path = `/evidence/${encodeURIComponent(evidenceId)}`;
  if (quote?.start === undefined || quote.end === undefined) return build(address, path, {});
  return build(address, path, { start: quote.start, end: quote.end }, 'quote');
}

/** Why a row came out as it did. Only the newest version keeps its trace. */
export function traceHref(address: PacketAddress, row: string): string {
  return build(address, `/trace/${encodeURIComponent(row)}`, {});
}

/** What an update changed. */
export function changesHref(address: PacketAddress): string {
  return build(address, '/changes', {});
}

/** What the customer handed in; always as it stands now. */
export function documentsHref(id: string): string {
  return build({ id, version: null }, '/documents', {});
}

/** What the customer confirmed or corrected; always as it stands now. */
export function intakeHref(id: string): string {
  return build({ id, version: null }, '/intake', {});
}

/** The customer's plan; always as it stands now. */
export function planHref(id: string): string {
  return build({ id, version: null }, '/plan', {});
}

function build(
  address: PacketAddress,
  path: string,
  query: Readonly<Record<string, number>>,
  place?: string,
): string {
  const params = new URLSearchParams();
  if (address.version !== null) params.set('version', String(address.version));
  for (const [name, value] of Object.entries(query)) params.set(name, String(value));
  const search = params.size > 0 ? `?${params.toString()}` : '';
  return `/onboardings/${encodeURIComponent(address.id)}${path}${search}${place === undefined ? '' : `#${encodeURIComponent(place)}`}`;
}

/** The element id of what stands on the packet about a row: a finding, or one that could not be checked. */
export const findingId = (row: string) => `finding-${row}`;

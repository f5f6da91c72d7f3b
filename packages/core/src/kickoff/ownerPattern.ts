/** How ownership of a customer is passed on from sale to success (features 213 to 216). */
export const OWNER_PATTERNS = ['relay', 'overlap', 'pod', 'single_owner'] as const;
export type OwnerPattern = (typeof OWNER_PATTERNS)[number];

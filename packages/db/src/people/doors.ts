/** The apps that people sign in to: members to the console, customers' contacts to the portal. */
export const DOORS = ['console', 'portal'] as const;
export type Door = (typeof DOORS)[number];

export const AUDIT_FORMATS = ['jsonl', 'csv'] as const;
/** JSON lines, which can be verified, or CSV for a spreadsheet. */
export type AuditFormat = (typeof AUDIT_FORMATS)[number];

import type { Generated } from 'kysely';

/** Times are ISO 8601 UTC strings. */
export type BrandTables = {
  logos: {
    workspace_id: string;
    id: string;
    /** Of `LOGO_TYPES`. */
    media_type: string;
    width: number;
    height: number;
    bytes: Buffer;
    added_at: string;
  };
  brands: {
    workspace_id: string;
    /** Lowercase #rrggbb; null: the house's own. */
    accent: string | null;
    logo_id: string | null;
    updated_at: string;
    /** As the audit log names them. */
    updated_by: string;
    version: Generated<number>;
  };
};

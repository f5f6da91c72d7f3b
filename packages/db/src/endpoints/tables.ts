import type { Purpose } from '@handrail/core/endpoints/purposes';
import type { Generated } from 'kysely';

export type EndpointTables = {
  /** Where other systems are called. One live for each purpose. */
  endpoints: {
    workspace_id: string;
    id: string;
    purpose: Purpose;
    url: string;
    read_back_url: string | null;
    is_on: boolean;
    created_at: string;
    created_by: string;
    removed_at: string | null;
    version: Generated<number>;
  };
};

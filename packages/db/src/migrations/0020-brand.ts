import type { Kysely } from 'kysely';
import { statements, tenantTable } from './tools.ts';

/** How a vendor looks to its customers: its logo and its accent colour; its name is the workspace's. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, brand);
  for (const table of ['logos', 'brands']) await tenantTable(db, table);
}

const brand = `
  -- Pictures as they are given out. The one in use, and the one before it, so that a change can be taken back.
  create table logos (
    workspace_id uuid not null references workspaces (id),
    id uuid not null,
    media_type text not null check (media_type in ('image/png', 'image/jpeg', 'image/webp')),
    width int not null check (width between 1 and 2048),
    height int not null check (height between 1 and 2048),
    bytes bytea not null check (length(bytes) <= 262144),
    added_at timestamptz(3) not null,
    primary key (workspace_id, id)
  );

  -- Where there is no row, the house's own colour and the vendor's initial stand.
  create table brands (
    workspace_id uuid primary key references workspaces (id),
    -- Lowercase #rrggbb.
    accent text check (accent ~ '^#[0-9a-f]{6}$'),
    logo_id uuid,
    updated_at timestamptz(3) not null,
    updated_by text not null,
    version int not null default 1,
    foreign key (workspace_id, logo_id) references logos (workspace_id, id)
  );
`;

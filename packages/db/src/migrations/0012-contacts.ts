import type { Kysely } from 'kysely';
import { statements, tenantTable } from './tools.ts';

/** Customers' people, the accounts and onboardings they belong to, and their way in. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(db, contacts);
  await statements(db, waysIn);
  for (const table of ['accounts', 'contacts', 'contact_onboardings']) await tenantTable(db, table);
}

const contacts = `
  -- A customer whose people come to the portal. Made with its first contact.
  create table accounts (
    workspace_id uuid not null references workspaces (id),
    id uuid not null,
    -- The account key of its onboardings; an onboarding without one is an account by itself, under its own id.
    key text not null,
    name text not null,
    created_at timestamptz(3) not null,
    version int not null default 1,
    primary key (workspace_id, id),
    unique (workspace_id, key)
  );

  create table contacts (
    workspace_id uuid not null references workspaces (id),
    id uuid not null,
    account_id uuid not null,
    login_id uuid not null references logins (id),
    email text not null,
    name text not null,
    roles text[] not null check (cardinality(roles) > 0),
    -- What they chose; null: what their browser says.
    language text,
    timezone text,
    invited_at timestamptz(3) not null,
    last_seen_at timestamptz(3),
    version int not null default 1,
    primary key (workspace_id, id),
    unique (workspace_id, account_id, email),
    foreign key (workspace_id, account_id) references accounts (workspace_id, id)
  );

  -- What a contact may see: these onboardings and nothing else. One who has none is a contact no more.
  create table contact_onboardings (
    workspace_id uuid not null,
    contact_id uuid not null,
    onboarding_id uuid not null,
    -- As the audit log names them.
    invited_by text not null,
    invited_at timestamptz(3) not null,
    -- When the newest invitation was mailed; null: none could be.
    mailed_at timestamptz(3),
    taken_off_at timestamptz(3),
    version int not null default 1,
    primary key (workspace_id, contact_id, onboarding_id),
    foreign key (workspace_id, contact_id) references contacts (workspace_id, id),
    foreign key (workspace_id, onboarding_id) references onboardings (workspace_id, id)
  );
  create index contact_onboardings_onboarding on contact_onboardings (workspace_id, onboarding_id, contact_id);
`;

const waysIn = `
  -- As login_workspaces for members: read before a workspace is chosen.
  create table login_contacts (
    login_id uuid not null references logins (id),
    workspace_id uuid not null,
    contact_id uuid not null,
    primary key (login_id, workspace_id, contact_id),
    foreign key (workspace_id, contact_id) references contacts (workspace_id, id)
  );

  -- Foreign keys on new, empty columns are not validated: an owner whom row-level security holds could not read what they point to.
  -- Each door has its own: what was mailed for one, and a session of one, opens no other.
  alter table sign_in_challenges add column door text not null default 'console' check (door in ('console', 'portal'));
  -- Set for a member's look at the portal as one contact: what its link opens is that and nothing else.
  alter table sign_in_challenges
    add column view_workspace_id uuid,
    add column view_contact_id uuid,
    add column view_member_id uuid,
    add constraint sign_in_challenges_view_contact foreign key (view_workspace_id, view_contact_id) references contacts (workspace_id, id) not valid,
    add constraint sign_in_challenges_view_member foreign key (view_workspace_id, view_member_id) references members (workspace_id, id) not valid,
    add constraint sign_in_challenges_view check (
      num_nulls(view_workspace_id, view_contact_id, view_member_id) = 3
      or (num_nulls(view_workspace_id, view_contact_id, view_member_id) = 0 and door = 'portal')
    );

  -- In the portal a session is a contact's; with a member beside it, that member looks on as the contact and may change nothing.
  alter table sessions
    add column door text not null default 'console' check (door in ('console', 'portal')),
    add column contact_id uuid,
    add constraint sessions_contact foreign key (workspace_id, contact_id) references contacts (workspace_id, id) not valid,
    add constraint sessions_of_one_door check (
      case door when 'console' then contact_id is null else member_id is null or contact_id is not null end
    );
`;

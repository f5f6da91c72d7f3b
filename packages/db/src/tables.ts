import type { AuditTables } from './audit/tables.ts';
import type { BrandTables } from './brand/tables.ts';
import type { ConversationTables } from './conversation/tables.ts';
import type { DealTables } from './deals/tables.ts';
import type { DocumentTables } from './documents/tables.ts';
import type { EffectTables } from './effects/tables.ts';
import type { EndpointTables } from './endpoints/tables.ts';
import type { ImportTables } from './imports/tables.ts';
import type { IntakeTables } from './intake/tables.ts';
import type { KickoffTables } from './kickoff/tables.ts';
import type { MessageTables } from './messages/tables.ts';
import type { OnboardingTables } from './onboardings/tables.ts';
import type { PacketTables } from './packets/tables.ts';
import type { PeopleTables } from './people/tables.ts';
import type { PlanTables } from './plan/tables.ts';
import type { ReviewTables } from './reviews/tables.ts';
import type { RulesTables } from './rules/tables.ts';
import type { ShadowTables } from './shadow/tables.ts';
import type { WebhookTables } from './webhooks/tables.ts';

/** Every table by name. Each noun describes its own tables in `<noun>/tables.ts`. */
export type Tables = PeopleTables &
  AuditTables &
  OnboardingTables &
  BrandTables &
  ConversationTables &
  DealTables &
  DocumentTables &
  EffectTables &
  EndpointTables &
  RulesTables &
  MessageTables &
  ReviewTables &
  PacketTables &
  ImportTables &
  IntakeTables &
  KickoffTables &
  PlanTables &
  ShadowTables &
  WebhookTables;

import { z } from 'zod';
import { HOLDS, INTERNAL_ROLES, LANES, SEGMENTS, STAKEHOLDER_ROLES, TIERS } from './vocabulary.ts';

/** What a reviewer may be offered, in the order of the review page. */
export const DECISIONS = [
  'accept_route',
  'correct_route',
  'request_information',
  'approve_kickoff',
  'approve_with_conditions',
  'approve_customer_message',
  'reject_action',
  'escalate',
  'override',
] as const;
export type Decision = (typeof DECISIONS)[number];

const sentence = z.string().trim().min(1);

/** A number that a business owner may change, named by conditions as `{ threshold: name }`. */
const threshold = z.strictObject({ value: z.number(), unit: sentence, meaning: sentence });

const change = z.record(z.string(), z.json());

/**
 * An acceptance example: what must happen (`fires`, `silent` or `unknown`, each with the example's name) when these fields are
 * set on a base record. A path is written as in findings (`terms.crm.plan`, `stakeholders[1].primary`, `risks[+]` to append);
 * null takes the field away.
 */
const example = z.strictObject({
  fires: sentence.optional(),
  silent: sentence.optional(),
  unknown: sentence.optional(),
  base: z.string().optional(),
  set: change.optional(),
  /** The exact sentence of the finding or of the unknown. */
  because: sentence.optional(),
  /** Sources of the finding's evidence, all of them, in order. */
  evidence: z.array(z.string()).optional(),
  /** What the finding holds, all of it, in order. */
  holds: z.array(z.enum(HOLDS)).optional(),
});

const row = z.strictObject({
  id: z.string().regex(/^[A-Z]{2,4}(-[A-Z]+)*-\d{3}$/),
  title: sentence,
  scenario: sentence,
  lanes: z.union([z.literal('all'), z.array(z.enum([...LANES, 'unknown'])).min(1)]),
  segments: z.union([z.literal('all'), z.array(z.enum(SEGMENTS)).min(1)]),
  trigger: sentence,
  tier: z.enum(TIERS),
  enabled: z.boolean(),
  holds: z.array(z.enum(HOLDS)),
  /** A fact whose values are held as well, where they name a hold (036). */
  holdsNamedBy: z.string().optional(),
  owner: z.enum(INTERNAL_ROLES),
  escalation: z.enum(INTERNAL_ROLES),
  requiredEvidence: sentence,
  aiMay: sentence,
  humanRule: sentence,
  decisions: z.array(z.enum(DECISIONS)).min(1),
  systemAction: sentence,
  auditFields: z.array(sentence).min(1),
  failureMode: sentence,
  thresholds: z.record(z.string().regex(/^[a-z][A-Za-z]*$/), threshold).default({}),
  /** The condition; read by `parse.ts`, which knows facts and operators. */
  checks: z.json(),
  examples: z.array(example).min(2),
});

const laneLine = z.strictObject({
  lane: z.enum(LANES),
  when: z.json(),
  requiredRoles: z.array(z.enum(STAKEHOLDER_ROLES)),
  leadTimeDays: z.int().min(0),
  meaning: sentence,
  examples: z
    .array(
      z.strictObject({
        name: sentence,
        base: z.string().optional(),
        set: change.optional(),
        lane: z.enum([...LANES, 'unknown']),
      }),
    )
    .min(1),
});

const lanes = z.strictObject({
  /** How a record finds its line: the first whose condition holds. The only way there is. */
  hit: z.literal('first'),
  lines: z.array(laneLine).min(1),
  /** Where no condition holds. */
  otherwise: z.strictObject({ because: sentence, requiredRoles: z.array(z.enum(STAKEHOLDER_ROLES)) }),
});

/** The register as data: lanes, rows, and the base records that examples start from. */
export const registerSchema = z.strictObject({
  lanes,
  rows: z.array(row).min(1),
  bases: z.record(z.string(), z.json()),
});

export type Register = z.infer<typeof registerSchema>;
export type RegisterRow = z.infer<typeof row>;
export type RowExample = z.infer<typeof example>;
export type LaneLine = z.infer<typeof laneLine>;
export type Threshold = z.infer<typeof threshold>;

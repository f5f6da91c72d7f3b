import { z } from 'zod';
import { HOLDS, INTERNAL_ROLES, LANES } from '../rules/vocabulary.ts';
import type { Decision } from '../rules/register.ts';
import { TEAM_SEATS } from '../deals/seats.ts';
import { meetingSchema } from '../kickoff/meeting.ts';

/** Longer reasons belong into a document. UTF-16 units. */
const LONGEST = 4000;
const said = (message: string) => z.string().trim().min(1, message).max(LONGEST);
const reason = said('Say why, so that others understand it later.');
const maybe = z.string().trim().max(LONGEST).optional();
const id = z.guid();

/** Why customer success sends a handoff back, for counting (feature 287). */
export const RETURN_CODES = [
  'goals_missing',
  'first_value_missing',
  'stakeholder_missing',
  'promise_unclear',
  'scope_unclear',
  'terms_conflict',
  'filler',
  'other',
] as const;
export type ReturnCode = (typeof RETURN_CODES)[number];

export const RETURN_CODE_LABELS: Readonly<Record<ReturnCode, string>> = {
  goals_missing: 'Goals are missing or vague',
  first_value_missing: 'First value is not defined',
  stakeholder_missing: 'A stakeholder is missing',
  promise_unclear: 'A promise is unclear or not in the paper',
  scope_unclear: 'The scope is unclear',
  terms_conflict: 'Systems say different things',
  filler: 'Fields hold filler',
  other: 'Something else',
};

/** What is decided, by kind. Rows and what the reviewer saw stand beside it. */
export const decisionSchema = z.discriminatedUnion('kind', [
  /** Go on in the lane: the finding holds nothing any more. For a row that could not be checked: checked by hand. */
  z.strictObject({ kind: z.literal('accept_route'), reason }),
  /** Another lane, another owner, or the person whom the deal lacks. */
  z
    .strictObject({
      kind: z.literal('correct_route'),
      reason,
      lane: z.enum(LANES).optional(),
      owner: z.strictObject({ role: z.enum(INTERNAL_ROLES), id: id.optional() }).optional(),
      seat: z.strictObject({ seat: z.enum(TEAM_SEATS), id }).optional(),
    })
    .refine(({ lane, owner, seat }) => lane !== undefined || owner !== undefined || seat !== undefined, {
      path: ['lane'],
      message: 'Choose what to correct: the lane, the owner, or who has a seat in the team.',
    }),
  /** Structured questions; the clock stands still until they are answered. */
  z.strictObject({
    kind: z.literal('request_information'),
    reason: maybe,
    /** Why the handoff as a whole goes back; only where no rows are named. */
    codes: z.array(z.enum(RETURN_CODES)).max(RETURN_CODES.length).optional(),
    asked: z.union(
      [
        z.strictObject({ role: z.enum(INTERNAL_ROLES), id: id.optional() }),
        /** One of the customer's people: they read the questions word for word, in the portal. */
        z.strictObject({ contactId: id }),
      ],
      'Choose whom to ask: a role of ours, or one of the customer’s people.',
    ),
    /** Until when; by the SLA of the gravest finding and the role that is asked, where nothing is said. */
    dueAt: z.iso.datetime('Choose a time.').optional(),
    questions: z
      .array(
        z.strictObject({
          question: said('Write the question.').max(1000),
          /** The field that the answer fills, one of `CORRECTABLE`. */
          field: z.string().max(100).optional(),
        }),
      )
      .min(1, 'Ask at least one question.')
      .max(20),
  }),
  /** Project and preparation tasks; with a time, the invitation to it. */
  z.strictObject({
    kind: z.literal('approve_kickoff'),
    reason: maybe,
    at: z.iso.datetime().optional(),
    meeting: meetingSchema.optional(),
  }),
  /** Only inside the scope, with an owner and a deadline. */
  z.strictObject({
    kind: z.literal('approve_with_conditions'),
    reason: maybe,
    condition: said('Say what must be done.'),
    scope: z.array(z.enum(HOLDS)).min(1, 'Choose what may go on.'),
    owner: id,
    dueAt: z.iso.datetime('Choose a deadline.'),
  }),
  /** A message to the customer goes out, word for word in this version. */
  z.strictObject({ kind: z.literal('approve_customer_message'), reason: maybe, messageId: id }),
  /** Stops the write, message, provisioning or billing act for good. With a message and no rows: that message alone. */
  z.strictObject({ kind: z.literal('reject_action'), reason, messageId: id.optional() }),
  z.strictObject({ kind: z.literal('escalate'), reason }),
  /** Go on in spite of the finding, with a reason and someone who answers for it. */
  z.strictObject({ kind: z.literal('override'), reason, owner: id }),
]);
export type DecisionInput = z.infer<typeof decisionSchema>;

/**
 * What is decided about the meeting of a kickoff that is approved. Kept as a decision of kind `approve_kickoff`, which is what
 * may approve invitations; `subject` tells it from the approval itself.
 */
export const meetingDecisionSchema = z.discriminatedUnion('act', [
  /** Its time, for the first time or anew. */
  z.strictObject({
    subject: z.literal('kickoff_meeting'),
    act: z.literal('schedule'),
    at: z.iso.datetime('Choose a time.'),
    meeting: meetingSchema,
    reason: maybe,
  }),
  z.strictObject({ subject: z.literal('kickoff_meeting'), act: z.literal('call_off'), reason }),
]);
export type MeetingDecision = z.infer<typeof meetingDecisionSchema>;

/** The kinds of decision. */
export type MadeDecision = DecisionInput['kind'];

/** What people read on the button, and what happens then. */
export const DECISION_LABELS: Readonly<Record<MadeDecision, string>> = {
  accept_route: 'Accept and go on',
  correct_route: 'Correct the route',
  request_information: 'Request information',
  approve_kickoff: 'Approve the kickoff',
  approve_with_conditions: 'Approve with conditions',
  approve_customer_message: 'Approve the customer message',
  reject_action: 'Reject the action',
  escalate: 'Escalate',
  override: 'Override',
};

/** One line under each choice. */
export const DECISION_MEANINGS: Readonly<Record<MadeDecision, string>> = {
  accept_route: 'The finding is settled and holds nothing any more.',
  correct_route: 'Another lane, another owner, or the person whom the deal lacks. Judged again at once.',
  request_information:
    'Questions to a colleague or the customer, with a deadline. Until then the clock stands still; what is held stays held.',
  approve_kickoff:
    'Project and preparation tasks are made, exactly once; with a time, the invitation goes out.',
  approve_with_conditions:
    'Only what you choose goes on. When the deadline passes unmet, the hold is back by itself.',
  approve_customer_message: 'The message goes to the customer, word for word, exactly once.',
  reject_action: 'What is held does not happen. The finding leaves the queue, the hold stays.',
  escalate: 'The escalation owner decides. What is held stays held.',
  override: 'Goes on in spite of the finding; your reason and the owner stand in the log.',
};

const MADE = Object.keys(DECISION_LABELS) as readonly MadeDecision[];

/** Whether a decision that a register row offers can be made in this version. */
export function isMade(kind: Decision): kind is MadeDecision {
  return (MADE as readonly string[]).includes(kind);
}

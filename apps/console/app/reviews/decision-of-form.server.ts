import { decisionSchema } from '@handrail/core/reviews/decision';
import type { DecisionInput } from '@handrail/core/reviews/decision';
import { instantOfLocal } from '../deals/zoned-time.ts';
import { meetingOfForm } from '../kickoff/meeting-of-form.server.ts';
import { CONTACT, QUESTIONS_SHOWN } from './decision-fields.ts';

/** What a person typed, to be shown again when it is refused. */
export type Typed = Readonly<Record<string, string | string[]>>;

export type ReadDecision =
  | { readonly ok: true; readonly decision: DecisionInput }
  | { readonly ok: false; readonly field: string; readonly sentence: string };

/** Fields that may stand several times. */
const LISTS = ['scope', 'codes', 'attendees'];

/** The decision that a form holds, or the first field that is not right. Times are wall-clock times of `timeZone`. */
export function decisionOfForm(form: FormData, timeZone: string): ReadDecision {
  const kind = textOf(form, 'kind');
  if (kind === '') return { ok: false, field: 'kind', sentence: 'Choose what you decide.' };
  const parsed = decisionSchema.safeParse(draft(form, kind, timeZone));
  if (parsed.success) return { ok: true, decision: parsed.data };
  const [issue] = parsed.error.issues;
  return {
    ok: false,
    field: shownField(form, fieldOf(issue?.path ?? [])),
    sentence: issue?.message ?? 'This cannot be decided like this.',
  };
}

/** Everything typed, by the names of the fields. */
export function typedOf(form: FormData): Typed {
  const names = [...new Set(form.keys())];
  return Object.fromEntries(
    names.map((name) => [name, LISTS.includes(name) ? form.getAll(name).map(String) : textOf(form, name)]),
  );
}

/** The form's field that a refusal's path is about. */
export function fieldOf(path: readonly PropertyKey[]): string {
  const [first, second] = path.map(String);
  if (first === 'owner' && second === 'role') return 'ownerRole';
  if (first === 'asked') return second === 'role' || second === 'contactId' ? 'askedRole' : 'asked';
  if (first === 'questions' && second !== undefined) return `question${second}`;
  if (first === 'meeting') return second ?? 'at';
  return first ?? 'kind';
}

/** The field as it stands in the form: a question left empty among others is not counted. */
export function shownField(form: FormData, field: string): string {
  const asked = /^question(\d+)$/.exec(field)?.[1];
  if (asked === undefined) return field;
  const filled = Array.from({ length: QUESTIONS_SHOWN }, (_, index) => `question${index}`).filter(
    (name) => textOf(form, name).trim() !== '',
  );
  return filled[Number(asked)] ?? field;
}

function draft(form: FormData, kind: string, timeZone: string): unknown {
  const reason = textOf(form, 'reason');
  const note = optional('reason', textOf(form, 'note'));
  switch (kind) {
    case 'accept_route':
    case 'reject_action':
    case 'escalate':
      return { kind, reason };
    case 'override':
      return { kind, reason, owner: textOf(form, 'owner') };
    case 'correct_route':
      return {
        kind,
        reason,
        ...optional('lane', textOf(form, 'lane')),
        ...routeOwner(form),
        ...(textOf(form, 'seat') === ''
          ? {}
          : { seat: { seat: textOf(form, 'seat'), id: textOf(form, 'seatId') } }),
      };
    case 'request_information':
      return {
        kind,
        ...note,
        codes: form.getAll('codes').map(String),
        asked: askedOf(form),
        ...(textOf(form, 'answerBy') === '' ? {} : { dueAt: instant(textOf(form, 'answerBy'), timeZone) }),
        questions: questionsOf(form),
      };
    case 'approve_kickoff':
      return {
        kind,
        ...note,
        ...(textOf(form, 'at') === ''
          ? {}
          : { at: instant(textOf(form, 'at'), timeZone), meeting: meetingOfForm(form) }),
      };
    case 'approve_with_conditions':
      return {
        kind,
        ...note,
        condition: textOf(form, 'condition'),
        scope: form.getAll('scope').map(String),
        owner: textOf(form, 'owner'),
        dueAt: instant(textOf(form, 'dueAt'), timeZone),
      };
    default:
      return { kind };
  }
}

function routeOwner(form: FormData) {
  const role = textOf(form, 'ownerRole');
  return role === '' ? {} : { owner: { role, ...optional('id', textOf(form, 'ownerId')) } };
}

/** A role of ours, perhaps in person; or one of the customer's people. */
function askedOf(form: FormData) {
  const asked = textOf(form, 'askedRole');
  return asked.startsWith(CONTACT)
    ? { contactId: asked.slice(CONTACT.length) }
    : { role: asked, ...optional('id', textOf(form, 'askedId')) };
}

function questionsOf(form: FormData) {
  return Array.from({ length: QUESTIONS_SHOWN }, (_, index) => ({
    question: textOf(form, `question${index}`).trim(),
    ...optional('field', textOf(form, `field${index}`)),
  })).filter(({ question }) => question !== '');
}

/** A text that is no time stays as it is: the schema refuses it. */
function instant(local: string, timeZone: string): string {
  return instantOfLocal(local, timeZone) ?? local;
}

function optional(name: string, value: string): Record<string, string> {
  return value === '' ? {} : { [name]: value };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

import { isStatementEvidence } from '../intake/statements.ts';
import type { Packet } from '../packets/packet.ts';
import type { ChecklistPoint } from './checklists.ts';

/** One line of sales' checklist that the record itself shows to be done or not. */
export type Proof = ChecklistPoint & {
  readonly proven: boolean;
  /** What proves it, or what is missing; null where the line says it all. */
  readonly note: string | null;
  /** Where it was read: field paths and texts. */
  readonly sources: readonly string[];
};

/** What sales ticks before it is ready; the kickoff counts as booked where the record or a meeting says when it is. */
export const SALES_READY_POINTS = [
  { key: 'sync_booked', text: 'Internal sync booked' },
  { key: 'intro_booked', text: 'Introduction to the customer booked' },
  { key: 'kickoff_booked', text: 'Kickoff booked' },
] as const satisfies readonly ChecklistPoint[];

/** What sales ticks at the handoff itself. */
export const SALES_HANDOFF_POINTS = [
  { key: 'warm_intro', text: 'The customer knows whom they will work with: introduced warmly' },
  { key: 'context_told', text: 'The context was told aloud, beyond what is written' },
  { key: 'customer_confirms', text: 'The customer confirms goals and next steps' },
  { key: 'questions_answered', text: 'The questions of customer success are answered' },
] as const satisfies readonly ChecklistPoint[];

const NOTES = ['deal_note', 'call_summary', 'call_transcript', 'crm_note', 'email', 'chat'];
const DOCUMENTS = ['order_form', 'contract', 'proposal'];

/** What the record proves of sales' checklist, in the order of the list (feature 39). */
export function salesProofs(packet: Packet): Proof[] {
  const { gaps, evidence, deal, whyTheyBought } = packet;
  const weak = gaps.filter(({ needed, kind }) => needed || kind === 'filler');
  const texts = (kinds: readonly string[]) => evidence.filter(({ kind }) => kinds.includes(kind));
  const paper = !gaps.some(({ field }) => field === 'terms.contract');
  const documents = texts(DOCUMENTS);
  const competition = [deal.competitors, whyTheyBought.competitiveContext].filter(
    ({ value }) => value !== null,
  );
  const { expansion } = whyTheyBought;
  return [
    {
      key: 'fields',
      text: 'Fields hold real information',
      proven: weak.length === 0,
      note: weak.length === 0 ? null : `Missing or filler: ${weak.map(({ label }) => label).join(', ')}`,
      sources: weak.map(({ field }) => field),
    },
    proof(
      'notes',
      'Notes are written',
      // What the customer confirmed in the intake is no note of sales.
      texts(NOTES).flatMap(({ id }) => (isStatementEvidence(id) ? [] : [`evidence:${id}`])),
      'No note, call or mail',
    ),
    {
      key: 'documents',
      text: 'Documents are uploaded',
      proven: paper || documents.length > 0,
      note: paper || documents.length > 0 ? null : 'No order form, contract or proposal',
      sources: documents.map(({ id }) => `evidence:${id}`),
    },
    proof('competition', 'Competition is noted', competition.flatMap(sourcesOf), 'Nothing about competitors'),
    proof(
      'expansion',
      'Room to grow is flagged',
      expansion.value === null ? [] : sourcesOf(expansion),
      'Nothing about expansion',
    ),
  ];
}

/** What is open of sales' checklist before it is ready: unproven and unticked lines. */
export function openBeforeReady(
  packet: Packet,
  given: { readonly ticked: ReadonlySet<string>; readonly kickoffBooked: boolean },
): ChecklistPoint[] {
  const booked = given.kickoffBooked || packet.timeline.kickoffAt.value !== null;
  return [
    ...salesProofs(packet).filter(({ proven }) => !proven),
    ...SALES_READY_POINTS.filter(
      ({ key }) => !given.ticked.has(key) && !(key === 'kickoff_booked' && booked),
    ),
  ].map(({ key, text }) => ({ key, text }));
}

function proof(key: string, text: string, sources: readonly string[], missing: string): Proof {
  return { key, text, proven: sources.length > 0, note: sources.length > 0 ? null : missing, sources };
}

function sourcesOf({ sources }: { readonly sources: readonly { readonly source: string }[] }): string[] {
  return sources.map(({ source }) => source);
}

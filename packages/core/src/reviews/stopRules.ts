import { textKey } from '../compare/plan.ts';
import type { Packet } from '../packets/packet.ts';
import type { RowId } from '../rules/vocabulary.ts';
import type { ItemState } from './items.ts';

/** The five of the product's brief, in its order. */
export const STOP_RULES = ['goals', 'promises', 'goals_apart', 'risk_owners', 'scope'] as const;
export type StopRule = (typeof STOP_RULES)[number];

/** What stands in the way by a stop rule. `what` is one plain sentence; `places` are field paths or row ids to go to. */
export type Stop = { readonly rule: StopRule; readonly what: string; readonly places: readonly string[] };

/** An item as far as the stop rules ask. */
export type Judged = {
  readonly row: RowId;
  readonly state: ItemState;
  /** It was let go by an override, which is no review by its owner. */
  readonly overridden: boolean;
  /** It is under a condition whose deadline is over, whether that was told already or not. */
  readonly lapsed: boolean;
};

/** Rows on promises, dates, discounts, integrations and scope that someone must have settled. */
const PROMISE_ROWS: readonly RowId[] = ['CO-EDGE-003', 'CO-EDGE-022', 'CO-EDGE-023', 'CO-EDGE-024'];
const SCOPE_ROW: RowId = 'CO-EDGE-021';

const SETTLED: readonly ItemState[] = ['released', 'conditional', 'cleared'];

/**
 * What keeps a handoff from being complete, whoever approves it and whatever was overridden: goals and first value are explicit;
 * every promise outside the paper is reviewed by its owner; buyer's goals stand apart from workflow requirements; every
 * open risk has an owner; told and signed scope do not conflict. Empty where nothing does.
 */
export function stopsOf(packet: Packet, items: readonly Judged[]): Stop[] {
  const unsettled = new Map(items.filter((item) => !isSettled(item)).map((item) => [item.row, item]));
  return [
    ...goals(packet),
    ...promises(unsettled),
    ...goalsApart(packet),
    ...riskOwners(packet),
    ...scope(unsettled),
  ];
}

function isSettled({ state, overridden, lapsed }: Judged): boolean {
  return SETTLED.includes(state) && !overridden && !lapsed;
}

/** What to do about rows that are let go, but not by their owner. */
function takeBack(rows: readonly RowId[], unsettled: Unsettled): string {
  return rows.some((row) => unsettled.get(row)?.overridden === true)
    ? ' An override does not count as that: take it back, so that the owner can decide.'
    : '';
}

type Unsettled = ReadonlyMap<RowId, Judged>;

function goals({ successCriteria, firstValue }: Packet): Stop[] {
  const missing = [
    ...(successCriteria.length === 0 ? [{ name: 'success criteria', place: 'handoff.successCriteria' }] : []),
    ...(firstValue.definition.value === null ? [{ name: 'first value', place: 'handoff.firstValue' }] : []),
  ];
  if (missing.length === 0) return [];
  const names = missing.map(({ name }) => name).join(' and ');
  return [
    {
      rule: 'goals',
      what: `The ${names} must be written down before anyone accepts the handoff.`,
      places: missing.map(({ place }) => place),
    },
  ];
}

function promises(unsettled: Unsettled): Stop[] {
  const rows = PROMISE_ROWS.filter((row) => unsettled.has(row));
  if (rows.length === 0) return [];
  return [
    {
      rule: 'promises',
      what: `A promise, date or piece of custom work still waits for its owner’s review.${takeBack(rows, unsettled)}`,
      places: rows,
    },
  ];
}

function goalsApart({ successCriteria, workflowRequirements }: Packet): Stop[] {
  const keys = new Set(workflowRequirements.map(({ text }) => sentenceKey(text)));
  const both = successCriteria.filter(({ text }) => keys.has(sentenceKey(text)));
  return both.map(({ text, source }) => ({
    rule: 'goals_apart',
    what: `“${text}” stands both as a buyer’s goal and as a workflow requirement; it can be only one of them.`,
    places: [source],
  }));
}

/** A sentence is the same with or without its full stop. */
function sentenceKey(text: string): string {
  return textKey(text.replace(/[\s.!;]+$/, ''));
}

function riskOwners({ risks }: Packet): Stop[] {
  return risks
    .filter(({ status, owner }) => status === 'open' && owner === null)
    .map(({ text, source }) => ({
      rule: 'risk_owners',
      what: `The open risk “${text}” has no owner.`,
      places: [source],
    }));
}

function scope(unsettled: Unsettled): Stop[] {
  if (!unsettled.has(SCOPE_ROW)) return [];
  return [
    {
      rule: 'scope',
      what: `Whether sales notes and signed scope agree is not settled: everything waits for it.${takeBack([SCOPE_ROW], unsettled)}`,
      places: [SCOPE_ROW],
    },
  ];
}

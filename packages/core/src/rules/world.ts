import type { ClosedWonRecord } from '../deals/record.ts';
import type { SourceRef, TraceStep } from './outcome.ts';
import type { Lane, StakeholderRole } from './vocabulary.ts';

/** What surrounds a record when it is judged. Nothing here is read from a clock or an environment. */
export type Circumstances = {
  /** The time the record is judged at (ISO 8601), or `null` where none is known: what depends on it is then unknown. */
  readonly asOf: string | null;
  /** Onboardings that are open already, this record's own left out. */
  readonly openOnboardings: readonly {
    readonly source?: string;
    readonly id?: string;
    readonly accountDomain?: string;
    readonly product?: string;
  }[];
  /** Days off beside Saturday and Sunday, ISO dates. */
  readonly holidays: readonly string[];
  /** Mail domains of the workspace: their addresses belong to colleagues. */
  readonly colleagueDomains: readonly string[];
  /** The lane that a person decided on; absent where the lane table decides. */
  readonly lane?: Lane;
};

/** The lane's line of the table as rows read it. */
export type LaneLineRead = {
  readonly lane: Lane;
  readonly requiredRoles: readonly StakeholderRole[];
  readonly leadTimeDays: number | null;
};

/** One evaluation: what the facts are read from, and the place where each is kept once read. */
export type World = {
  readonly record: ClosedWonRecord;
  readonly circumstances: Circumstances;
  lane: LaneLineRead;
  readonly slots: unknown[];
  /** The trace of the row that is being judged: the first `stepCount` of these, the others are an earlier row's. */
  readonly steps: TraceStep[];
  stepCount: number;
};

/** A fact as it was read. `unknown` gives the reason when it could not be evaluated; `value` means nothing then. */
export type Reading<T> = {
  readonly unknown: string | null;
  readonly value: T;
  readonly refs: readonly SourceRef[];
  /** The very same object for every record that reads so: nothing is there, or a flag. */
  readonly fixed: boolean;
};

let slotCount = 0;

/** A place of its own in every world, for what has been found there. */
export function newSlot(): number {
  slotCount += 1;
  return slotCount - 1;
}

/** Reads something once per evaluation, on first use. `compute` must not return `undefined`. */
export function once<T>(compute: (world: World) => T): (world: World) => T {
  const slot = newSlot();
  return (world) => {
    const held = world.slots[slot];
    if (held !== undefined) return held as T;
    const value = compute(world);
    world.slots[slot] = value;
    return value;
  };
}

/** A fresh world; its lane is `unknown` until the lane table has been read. */
export function worldOf(record: ClosedWonRecord, circumstances: Circumstances): World {
  return {
    record,
    circumstances,
    lane: { lane: 'unknown', requiredRoles: [], leadTimeDays: null },
    slots: new Array<unknown>(slotCount),
    steps: [],
    stepCount: 0,
  };
}

/** Adds a step to the trace of the row that is being judged. */
export function leaveStep(world: World, step: TraceStep): void {
  world.steps[world.stepCount] = step;
  world.stepCount += 1;
}

/** A reading that is known. */
export function known<T>(value: T, refs: readonly SourceRef[]): Reading<T> {
  return { unknown: null, value, refs, fixed: false };
}

/** A known reading made once, for every record that reads so. */
export function fixed<T>(value: T, refs: readonly SourceRef[]): Reading<T> {
  return { unknown: null, value, refs, fixed: true };
}

/** The reading of a list in which nothing stands: none, looked for at `source`. */
export function noneAt(source: string): Reading<number> {
  return fixed(0, [{ source }]);
}

/** A reading that could not be had, with the reason as a clause without a full stop. */
export function notKnown<T>(reason: string, placeholder: T, refs: readonly SourceRef[]): Reading<T> {
  return { unknown: reason, value: placeholder, refs, fixed: false };
}

/** A source reference to a plain value. */
export function ref(source: string, value?: string | number | boolean | null): SourceRef {
  return value === undefined || value === null ? { source } : { source, value };
}

/** A source reference to any value; objects are copied with their keys in order, so that output bytes do not depend on input key order. */
export function refTo(source: string, value: unknown): SourceRef {
  if (typeof value === 'object' && value !== null) return { source, value: inKeyOrder(value) };
  return value === undefined || value === null ? { source } : { source, value };
}

/** Plain data with the keys of every object in order. */
export function inKeyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inKeyOrder);
  if (value === null || typeof value !== 'object') return value;
  if (isFlatInOrder(value)) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, inKeyOrder(value[key as keyof typeof value])]));
}

/** Most objects of a record hold plain values with their keys in order already, and need no copy. */
function isFlatInOrder(value: object): boolean {
  let last = '';
  for (const key in value) {
    const entry: unknown = value[key as keyof typeof value];
    if (key < last || (typeof entry === 'object' && entry !== null)) return false;
    last = key;
  }
  return true;
}

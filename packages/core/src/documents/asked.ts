import type { Lane } from '../rules/vocabulary.ts';
import type { DocumentRequirement } from './requirement.ts';

/** A document that is asked of an onboarding. */
export type AskedDocument = {
  readonly requirement: DocumentRequirement;
  /** Until when, ISO 8601 UTC. */
  readonly dueAt: string;
};

/** The documents that an onboarding needs, in their order: those of its lane, and those that its open findings ask for. */
export function askedDocuments(
  all: readonly DocumentRequirement[],
  of: {
    readonly lane: Lane;
    /** Rows with an open finding. */
    readonly rows: readonly string[];
    /** When the onboarding began, ISO 8601 UTC. */
    readonly begunAt: string;
  },
): AskedDocument[] {
  return all
    .filter(({ needed: { lanes, findings } }) => {
      const ofLane = lanes === 'all' || lanes.some((lane) => lane === of.lane);
      return ofLane || findings.some((row) => of.rows.includes(row));
    })
    .sort((one, other) => one.order - other.order)
    .map((requirement) => ({
      requirement,
      dueAt: new Date(Date.parse(of.begunAt) + requirement.dueDays * 86_400_000).toISOString(),
    }));
}

import { SIGNS, type Sign } from './signs.ts';

/** A judged record of a run, as readiness counts it. */
export type CountedRecord = {
  /** Its place in the run, 1-based. */
  readonly place: number;
  readonly id: string;
  readonly accountName: string;
  readonly signs: readonly Sign[];
};

/** `stop`: do not go live before it is mended. `fit`: a warning that automation may bring little here. */
export type ReadinessKind = 'stop' | 'fit';

export type ReadinessAnswer = {
  readonly sign: Sign;
  readonly kind: ReadinessKind;
  readonly title: string;
  /** `too_few`: fewer than `FEWEST_RECORDS` were judged. */
  readonly verdict: 'clear' | 'raised' | 'too_few';
  readonly records: number;
  /** Records on which the sign stands, and their share of all that were judged, 0 to 1. */
  readonly standing: number;
  readonly share: number;
  /** It is raised above this share. */
  readonly threshold: number;
  /** One sentence in plain words. */
  readonly because: string;
  /** The first of the records behind it. */
  readonly examples: readonly Pick<CountedRecord, 'place' | 'id' | 'accountName'>[];
};

/** With fewer judged records a share says nothing. */
export const FEWEST_RECORDS = 5;
/** Examples named with an answer. */
const MOST_EXAMPLES = 5;

/** A stop is raised above a quarter of the records, a fit warning above half. */
export const THRESHOLDS: Readonly<Record<ReadinessKind, number>> = { stop: 0.25, fit: 0.5 };

type Asked = { readonly kind: ReadinessKind; readonly title: string; readonly says: string };

const ASKED: Readonly<Record<Sign, Asked>> = {
  unreliable_notes: {
    kind: 'stop',
    title: 'Unreliable notes',
    says: 'less than 60 % of what a packet counts is filled',
  },
  unreachable_documents: {
    kind: 'stop',
    title: 'Unreachable documents',
    says: 'there is no evidence text, or an evidence item without its text',
  },
  cs_cannot_reject: {
    kind: 'stop',
    title: 'CS cannot reject',
    says: 'no CSM is named who could send the handoff back',
  },
  all_one_off: {
    kind: 'fit',
    title: 'All one-off',
    says: 'no lane fits, or there is custom work or a negotiated term',
  },
  no_milestone_owner: {
    kind: 'fit',
    title: 'No milestone owner',
    says: 'neither onboarding manager nor implementation lead nor CSM is named',
  },
  talk_outside_systems: {
    kind: 'fit',
    title: 'Talk outside tracked systems',
    says: 'there is no call, meeting, e-mail or chat',
  },
};

/** Whether a workspace whose records look like these is ready: three stops, then three fit warnings, each with its share. Pure. */
export function readiness(records: readonly CountedRecord[]): ReadinessAnswer[] {
  return SIGNS.map((sign) => {
    const { kind, title, says } = ASKED[sign];
    const behind = records.filter(({ signs }) => signs.includes(sign));
    const share = records.length === 0 ? 0 : behind.length / records.length;
    const threshold = THRESHOLDS[kind];
    const tooFew = records.length < FEWEST_RECORDS;
    return {
      sign,
      kind,
      title,
      verdict: tooFew ? 'too_few' : share > threshold ? 'raised' : 'clear',
      records: records.length,
      standing: behind.length,
      share,
      threshold,
      because: tooFew
        ? `Too few records to say: ${records.length} of the ${FEWEST_RECORDS} it takes were judged.`
        : `On ${behind.length} of ${records.length} records (${Math.round(share * 100)} %) ${says}; ${kind === 'stop' ? 'stops' : 'warns'} above ${threshold * 100} %.`,
      examples: behind
        .slice(0, MOST_EXAMPLES)
        .map(({ place, id, accountName }) => ({ place, id, accountName })),
    };
  });
}

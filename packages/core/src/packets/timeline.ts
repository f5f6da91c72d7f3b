import { domainKey, emailDomain } from '../compare/names.ts';
import type { ClosedWonRecord } from '../deals/record.ts';
import type { Evaluation } from '../rules/outcome.ts';
import { addDays, localDate } from '../time/days.ts';
import type { Packet } from './packet.ts';
import { sourcedValue } from './sourced.ts';

/** The row that speaks of unknown attendees; it also knows the workspace's own domains. */
const ATTENDEE_ROW = 'CO-EDGE-033';

/** Close, kickoff, promised and earliest go-live. Days are those of the account's time zone (UTC where it is unknown). */
export function timelineOf(record: ClosedWonRecord, evaluation: Evaluation): Packet['timeline'] {
  const { closedAt } = record.deal;
  const closedOn =
    localDate(closedAt, record.account.timezone ?? null) ??
    localDate(closedAt, null) ??
    closedAt.slice(0, 10);
  const { leadTimeDays } = evaluation;
  return {
    closedOn,
    kickoffAt: sourcedValue('kickoff.at', record.kickoff?.at),
    attendees: attendees(record, evaluation),
    promisedGoLive: sourcedValue('handoff.promisedGoLive', record.handoff?.promisedGoLive),
    earliestGoLive: leadTimeDays === null ? null : addDays(closedOn, leadTimeDays),
    leadTimeDays,
  };
}

function attendees(record: ClosedWonRecord, evaluation: Evaluation): Packet['timeline']['attendees'] {
  const invited = record.kickoff?.attendees ?? [];
  if (invited.length === 0) return [];
  const team = Object.values(record.team ?? {}).flatMap((person) => (person?.email ? [person.email] : []));
  const known = new Set(
    [...team, ...(record.stakeholders ?? []).flatMap(({ email }) => (email ? [email] : []))].map((email) =>
      email.toLowerCase(),
    ),
  );
  const colleagues = new Set(team.flatMap((email) => emailDomain(email) ?? []));
  if (record.account.domain) colleagues.delete(domainKey(record.account.domain));
  const judged = evaluation.trace.some(({ row, verdict }) => row === ATTENDEE_ROW && verdict !== 'unknown');
  const cited = new Set(
    evaluation.findings.find(({ row }) => row === ATTENDEE_ROW)?.evidence.map(({ source }) => source),
  );
  return invited.map((email, index) => {
    const source = `kickoff.attendees[${index}]`;
    const own = known.has(email.toLowerCase()) || colleagues.has(emailDomain(email) ?? '');
    return { email, known: own || (judged && !cited.has(source)), source };
  });
}

import type { Packet, Sourced } from '../packets/packet.ts';
import { LANE_LABELS, STAKEHOLDER_LABELS } from '../rules/labels.ts';

/** A CRM takes so much in a note without trouble; UTF-16 units. */
const LONGEST = 12_000;

/** The packet as a brief of plain text for people who read it in another system. What is not there is left out. */
export function briefOf(packet: Packet): string {
  const { whyTheyBought, firstValue, timeline, approach } = packet;
  const paragraphs = [
    part('Lane', [LANE_LABELS[packet.lane.lane]]),
    part('Why they bought', [...said(whyTheyBought.businessOutcome), ...said(whyTheyBought.painPoints)]),
    part(
      'Success criteria',
      packet.successCriteria.map(({ text }) => text),
    ),
    part('First value', [
      ...said(firstValue.definition),
      ...said(firstValue.targetDate).map((date) => `by ${date}`),
    ]),
    part(
      'What users need',
      packet.workflowRequirements.map(({ text }) => text),
    ),
    part(
      'Stakeholders',
      packet.stakeholders.flatMap(({ role, people }) =>
        people.map(
          ({ name, email }) => `${STAKEHOLDER_LABELS[role]}: ${name}${email === null ? '' : `, ${email}`}`,
        ),
      ),
    ),
    part(
      'Promises',
      packet.promises.map(
        ({ text, heldBy }) => `${text}${heldBy === null ? ' (not in the signed paper)' : ''}`,
      ),
    ),
    part(
      'Scope',
      packet.scope
        .filter(({ state }) => state === 'agreed' || state === 'signed_only')
        .map(({ text }) => text),
    ),
    part('Dates', [
      ...said(timeline.kickoffAt).map((at) => `Kickoff ${at}`),
      ...said(timeline.promisedGoLive).map((date) => `Go-live promised for ${date}`),
    ]),
    part(
      'Open risks',
      packet.risks
        .filter(({ status }) => status === 'open')
        .map(({ text, owner }) => `${text}${owner === null ? '' : ` (${owner})`}`),
    ),
    part('Next steps', said(approach.nextSteps)),
  ];
  return cutAtLine(paragraphs.filter((one) => one !== '').join('\n\n'));
}

function part(title: string, lines: readonly string[]): string {
  const [first, ...more] = lines;
  if (first === undefined) return '';
  return more.length === 0
    ? `${title}: ${first}`
    : `${title}:\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

function said({ value }: Sourced<string>): string[] {
  return value === null ? [] : [value];
}

/** Whole lines alone, so that what is left out is seen. */
function cutAtLine(text: string): string {
  if (text.length <= LONGEST) return text;
  const end = text.lastIndexOf('\n', LONGEST);
  return `${text.slice(0, end > 0 ? end : LONGEST).replace(/[\uD800-\uDBFF]$/, '')}\n…`;
}

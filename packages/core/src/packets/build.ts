import { measureIn } from '../compare/measurable.ts';
import { isClosed } from '../deals/closed.ts';
import type { ClosedWonRecord } from '../deals/record.ts';
import { filled, filledList } from '../facts/filler.ts';
import type { Evaluation } from '../rules/outcome.ts';
import { fieldGaps } from './completeness.ts';
import type { Packet } from './packet.ts';
import { promiseLedger } from './promises.ts';
import { requirementList } from './requirements.ts';
import { scopeLines } from './scope.ts';
import { scoresOf } from './scores.ts';
import { sourcedList, sourcedText, sourcedValue } from './sourced.ts';
import { requiredRoles, stakeholderMap, teamSeats } from './stakeholders.ts';
import { termRows } from './terms.ts';
import { timelineOf } from './timeline.ts';

/** The handoff packet: what the record says, each value with its source, and what the register found. Pure; nothing is guessed. */
export function buildPacket(record: ClosedWonRecord, evaluation: Evaluation): Packet {
  const { account, deal, handoff } = record;
  const timeline = timelineOf(record, evaluation);
  const stakeholders = stakeholderMap(record, requiredRoles(evaluation.requiredRoles));
  const promises = promiseLedger(record, evaluation);
  const scope = scopeLines(record);
  const gaps = fieldGaps(record);
  const successCriteria = filledList(handoff?.successCriteria).map(({ text, index }) => {
    const measure = measureIn(text);
    return { text, measurable: measure !== null, measure, source: `handoff.successCriteria[${index}]` };
  });
  const said = (
    field:
      | 'businessOutcome'
      | 'painPoints'
      | 'competitiveContext'
      | 'expansion'
      | 'technicalEnvironment'
      | 'trainingNeeds'
      | 'recommendedApproach'
      | 'nextSteps',
  ) => sourcedText(`handoff.${field}`, handoff?.[field]);
  return {
    kind: 'sales_to_cs',
    account: {
      name: sourcedText('account.name', account.name),
      domain: sourcedText('account.domain', account.domain),
      industry: sourcedText('account.industry', account.industry),
      employees: sourcedValue('account.employees', account.employees),
      segment: sourcedValue<string>('account.segment', account.segment),
      region: sourcedText('account.region', account.region),
      entity: sourcedText('account.entity', account.entity),
      language: sourcedText('account.language', account.language),
      timezone: sourcedText('account.timezone', account.timezone),
      existingCustomer: account.existingCustomer === true,
      techStack: sourcedList('account.techStack', account.techStack),
    },
    deal: {
      name: sourcedText('deal.name', deal.name),
      closedAt: deal.closedAt,
      closed: isClosed(record),
      triggerKind: record.trigger.kind,
      product: sourcedText('deal.product', deal.product),
      annualValue: sourcedValue('deal.annualValue', deal.annualValue),
      isRenewal: deal.isRenewal === true,
      useCase: sourcedText('deal.useCase', deal.useCase),
      competitors: sourcedList('deal.competitors', deal.competitors),
    },
    lane: { lane: evaluation.lane, because: evaluation.laneBecause, leadTimeDays: evaluation.leadTimeDays },
    whyTheyBought: {
      businessOutcome: said('businessOutcome'),
      painPoints: said('painPoints'),
      competitiveContext: said('competitiveContext'),
      expansion: said('expansion'),
    },
    terms: termRows(record, evaluation),
    successCriteria,
    firstValue: {
      definition: sourcedText('handoff.firstValue.definition', handoff?.firstValue?.definition),
      targetDate: sourcedValue('handoff.firstValue.targetDate', handoff?.firstValue?.targetDate),
    },
    workflowRequirements: filledList(handoff?.workflowRequirements).map(({ text, index }) => ({
      text,
      source: `handoff.workflowRequirements[${index}]`,
    })),
    stakeholders,
    stakeholderGaps: stakeholders
      .filter(({ required, people }) => required && people.length === 0)
      .map(({ role }) => role),
    team: teamSeats(record),
    promises,
    scope,
    risks: filledList(record.risks?.map(({ text }) => text)).map(({ text, index }) => {
      const risk = record.risks?.[index];
      return {
        text,
        status: risk?.status ?? 'open',
        owner: filled(risk?.owner),
        severity: risk?.severity ?? null,
        source: `risks[${index}]`,
      };
    }),
    requirements: requirementList(record),
    approach: {
      technicalEnvironment: said('technicalEnvironment'),
      trainingNeeds: said('trainingNeeds'),
      recommendedApproach: said('recommendedApproach'),
      nextSteps: said('nextSteps'),
    },
    timeline,
    evidence: (record.evidence ?? []).map((item) => ({
      id: item.id,
      kind: item.kind,
      title: filled(item.title),
      author: filled(item.author),
      at: item.at ?? null,
      characters: item.text.length,
      read: false,
    })),
    gaps,
    scores: scoresOf({ record, gaps, promises, scope, stakeholders, successCriteria, timeline }),
  };
}

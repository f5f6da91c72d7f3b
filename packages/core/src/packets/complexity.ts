import type { ClosedWonRecord } from '../deals/record.ts';
import { isFiller } from '../facts/filler.ts';
import { SIGNED_PAPER, TERM_SOURCES } from '../rules/vocabulary.ts';
import type { Score } from './packet.ts';
import { grouped } from './terms.ts';

/** Points at which a rollout counts as fully complex; more change nothing. */
const MOST_POINTS = 20;

/** What makes a rollout hard, in points; more of anything never lowers the score. */
export function complexityScore(record: ClosedWonRecord): Score {
  const facts: Score['facts'][number][] = [];
  let points = 0;
  const add = (worth: number, text: string, ...sources: readonly string[]) => {
    if (worth === 0) return;
    points += worth;
    facts.push({ text: `${text} (${worth} ${worth === 1 ? 'point' : 'points'})`, sources });
  };
  const asked = record.requirements ?? {};
  const integrations = asked.integrations ?? [];
  const special = integrations.filter(({ standard }) => !standard).length;
  add(
    Math.min(4, integrations.length) + Math.min(6, 3 * special),
    `${integrations.length} ${integrations.length === 1 ? 'integration' : 'integrations'}, ${special} not standard`,
    'requirements.integrations',
  );
  if (asked.migration) {
    const { records, standard } = asked.migration;
    const size = records === undefined ? '' : ` of ${grouped(records)} records`;
    add(
      3 + (standard ? 0 : 2) + ((records ?? 0) > 1_000_000 ? 2 : (records ?? 0) > 100_000 ? 1 : 0),
      `A data migration${size}${standard ? '' : ', not standard'}`,
      'requirements.migration',
    );
  }
  const access = [
    asked.sso && 'sso',
    asked.scim && 'scim',
    asked.apiAccess && 'apiAccess',
    asked.sandbox && 'sandbox',
  ].filter((name) => typeof name === 'string');
  add(access.length, `Access work: ${access.join(', ')}`, ...access.map((name) => `requirements.${name}`));
  const regulated = new Set(
    (asked.dataCategories ?? []).filter(
      (category) => category !== 'business_contact' && category !== 'employee' && category !== 'usage',
    ),
  );
  add(
    Math.min(4, 2 * regulated.size),
    `Guarded data: ${[...regulated].join(', ')}`,
    'requirements.dataCategories',
  );
  const legal = [
    asked.dpa === 'required' && 'dpa',
    asked.baa === 'required' && 'baa',
    asked.crossBorder && 'crossBorder',
    asked.securityQuestionnaire === 'open' && 'securityQuestionnaire',
  ].filter((name) => typeof name === 'string');
  add(
    legal.length,
    `Legal and security work open: ${legal.join(', ')}`,
    ...legal.map((name) => `requirements.${name}`),
  );
  if (asked.professionalServices) add(2, 'Professional services', 'requirements.professionalServices');
  addSize(record, add);
  if (facts.length === 0) facts.push({ text: 'Nothing in the record makes this rollout hard', sources: [] });
  return {
    value: Math.round((Math.min(MOST_POINTS, points) / MOST_POINTS) * 100) / 100,
    formula: `Points for what makes a rollout hard, as a share of ${MOST_POINTS}; at most 1.`,
    facts,
  };
}

function addSize(
  record: ClosedWonRecord,
  add: (worth: number, text: string, ...sources: readonly string[]) => void,
): void {
  const most = (field: 'seats' | 'locations') =>
    TERM_SOURCES.reduce(
      (best, source) => {
        const value = record.terms?.[source]?.[field] ?? 0;
        return value > best.value ? { value, source: `terms.${source}.${field}` } : best;
      },
      { value: 0, source: '' },
    );
  const seats = most('seats');
  if (seats.value > 100)
    add(seats.value > 1000 ? 3 : seats.value > 300 ? 2 : 1, `${grouped(seats.value)} seats`, seats.source);
  const locations = most('locations');
  if (locations.value > 5)
    add(locations.value > 20 ? 2 : 1, `${grouped(locations.value)} locations`, locations.source);
  for (const paper of SIGNED_PAPER) {
    const terms =
      record.terms?.[paper]?.nonStandardTerms?.filter(({ text }) => text === undefined || !isFiller(text)) ??
      [];
    if (terms.length === 0) continue;
    add(
      Math.min(3, terms.length),
      `${terms.length} non-standard contract ${terms.length === 1 ? 'term' : 'terms'}`,
      `terms.${paper}.nonStandardTerms`,
    );
    return;
  }
}

import { measureIn } from '../../compare/measurable.ts';
import { filled, filledList } from '../../facts/filler.ts';
import { fixed, known, once, type Reading, ref, refTo } from '../world.ts';
import { quoted } from '../words.ts';
import type { Fact } from './fact.ts';
import { textField } from './fields.ts';
import { itemPaths } from './itemPaths.ts';

const NO_FIRST_VALUE: Reading<string | null> = fixed(null, [{ source: 'handoff.firstValue' }]);

const criterionPath = itemPaths('handoff.successCriteria');

/** Success criteria with something in them; filler is none. */
const criteria = once((world) =>
  filledList(world.record.handoff?.successCriteria).map(({ text, index }) => {
    const from = ref(criterionPath(index), text);
    return { text, from, measure: known(measureIn(text), [from]) };
  }),
);

const NO_MEASURE = fixed(null, []);

/** What sales wrote down for the people who take over. */
export const handoffFacts: readonly Fact[] = [
  {
    type: 'list',
    name: 'handoff.successCriteria',
    title: 'the success criteria',
    plural: true,
    meaning: "The buyer's success criteria as sales wrote them down; filler is none.",
    from: 'handoff.successCriteria',
    noun: 'criterion',
    one: 'a success criterion',
    label: (world, index) => quoted(criteria(world)[index]?.text ?? ''),
    read: once((world) => {
      const found = criteria(world);
      const raw = world.record.handoff?.successCriteria;
      const refs = found.length > 0 ? found.map(({ from }) => from) : [refTo('handoff.successCriteria', raw)];
      return known(found.length, refs);
    }),
  },
  {
    type: 'text',
    name: 'criterion.measure',
    scope: 'criterion',
    title: 'its measure',
    says: ['can be measured', 'cannot be measured'],
    meaning:
      'The words that make the criterion measurable: a number, percentage, date, duration or threshold, in digits or words.',
    from: 'handoff.successCriteria[]',
    read: (world, index) => criteria(world)[index]?.measure ?? NO_MEASURE,
  },
  textField(
    { path: 'handoff.businessOutcome', title: 'the business outcome', meaning: 'Why the customer bought.' },
    (record) => record.handoff?.businessOutcome,
  ),
  {
    type: 'text',
    name: 'handoff.firstValue',
    title: 'the first value',
    says: ['the first value is defined', 'the first value is not defined'],
    meaning: 'The moment at which the customer first gets what they bought for.',
    from: 'handoff.firstValue.definition',
    read: once((world) => {
      const first = world.record.handoff?.firstValue;
      if (!first) return NO_FIRST_VALUE;
      return known(filled(first.definition), [ref('handoff.firstValue.definition', first.definition)]);
    }),
  },
];

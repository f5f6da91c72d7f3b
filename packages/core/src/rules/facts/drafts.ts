import { findCited } from '../../evidence/cited.ts';
import type { SourceRef } from '../outcome.ts';
import { known, noneAt, once, ref, refTo, type World } from '../world.ts';
import { quoted } from '../words.ts';
import type { Fact } from './fact.ts';
import { itemPaths } from './itemPaths.ts';

const NO_DRAFTS = noneAt('context.drafts');

const drafts = (world: World) => world.record.context?.drafts ?? [];

/** Citations of a draft that cannot be found where they point. */
const unfound = once((world) =>
  drafts(world).map((draft) =>
    (draft.citations ?? []).flatMap((citation, position) =>
      findCited(world.record, citation.evidence, citation.quote) ? [] : [{ citation, position }],
    ),
  ),
);

const idPath = itemPaths('context.drafts', 'id');
const citationsPath = itemPaths('context.drafts', 'citations');
const confidencePath = itemPaths('context.drafts', 'confidence');

const draftRefs = once((world): readonly SourceRef[] =>
  drafts(world).map(({ id }, index) => ref(idPath(index), id)),
);

function draftRef(world: World, index: number): SourceRef {
  return draftRefs(world)[index] ?? { source: idPath(index) };
}

/** Customer messages that an AI drafted. */
export const draftFacts: readonly Fact[] = [
  {
    type: 'list',
    name: 'drafts',
    title: 'the drafted customer messages',
    plural: true,
    meaning: 'Messages to the customer that an AI drafted and nobody has approved yet.',
    from: 'context.drafts',
    noun: 'draft',
    one: 'a drafted customer message',
    label: (world, index) => `“${drafts(world)[index]?.id ?? ''}”`,
    read: once((world) => {
      const { length } = drafts(world);
      return length === 0 ? NO_DRAFTS : known(length, draftRefs(world));
    }),
  },
  {
    type: 'number',
    name: 'draft.citations',
    scope: 'draft',
    title: 'the number of its citations',
    says: ['has citations that can be counted', 'has no citations that can be counted'],
    amount: 'has {}',
    unit: ['citation', 'citations'],
    meaning: 'How many citations the draft has.',
    from: 'context.drafts[].citations',
    read: (world, index) => {
      const citations = drafts(world)[index]?.citations ?? [];
      return known(citations.length, [draftRef(world, index), { source: citationsPath(index) }]);
    },
  },
  {
    type: 'number',
    name: 'draft.citationsNotFound',
    scope: 'draft',
    title: 'the number of its citations that cannot be found',
    says: ['has citations that can be looked up', 'has no citations that can be looked up'],
    amount: 'has {}',
    unit: ['citation that cannot be found', 'citations that cannot be found'],
    meaning:
      'Citations whose words do not stand in the evidence item or field they name; kinds of white space, quotation mark and dash do not count.',
    from: 'context.drafts[].citations, evidence',
    words: (world, index) =>
      (unfound(world)[index] ?? [])
        .map(({ citation }) => `${quoted(citation.quote)} in ${citation.evidence.trim() || 'no source'}`)
        .join(', '),
    read: (world, index) => {
      const missing = unfound(world)[index] ?? [];
      return known(missing.length, [
        draftRef(world, index),
        ...missing.map(({ citation, position }) =>
          refTo(`context.drafts[${index}].citations[${position}]`, citation),
        ),
      ]);
    },
  },
  {
    type: 'number',
    name: 'draft.confidence',
    scope: 'draft',
    title: 'its confidence',
    says: ['states its confidence', 'states no confidence'],
    amount: 'has a confidence of {}',
    unit: ['', ''],
    meaning: 'How sure the draft says it is, from 0 to 1.',
    from: 'context.drafts[].confidence',
    read: (world, index) => {
      const confidence = drafts(world)[index]?.confidence ?? null;
      return known(confidence, [draftRef(world, index), ref(confidencePath(index), confidence)]);
    },
  },
];

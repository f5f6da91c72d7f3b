import { correctionDiffers, correctionValue } from '../../compare/correction.ts';
import { TERM_FIELDS, termCarriers, termField, type TermField } from '../../compare/terms.ts';
import type { SourceRef } from '../outcome.ts';
import { SIGNED_PAPER, type TermSource } from '../vocabulary.ts';
import { known, noneAt, notKnown, once, type Reading, refTo, type World } from '../world.ts';
import { quoted, sourcesSay, valueWords } from '../words.ts';
import type { Fact } from './fact.ts';

const NO_CORRECTIONS = noneAt('context.corrections');

const corrections = (world: World) => world.record.context?.corrections ?? [];

type Verdict = 'differs' | 'agrees' | 'silent';
type Held = {
  readonly source: TermSource;
  readonly value: unknown;
  readonly ref: SourceRef;
};

/** The term that a correction is about, or the field's name as it was given. */
function fieldOf(world: World, index: number): { readonly term: TermField | null; readonly label: string } {
  const given = corrections(world)[index]?.field ?? '';
  const term = termField(given);
  return { term, label: TERM_FIELDS.find(({ field }) => field === term)?.label ?? given };
}

/** What each signed paper carries for the corrected field. */
function signed(world: World, field: TermField): readonly Held[] {
  return termCarriers(world.record, field, SIGNED_PAPER).map(({ source, path, value }) => ({
    source,
    value,
    ref: refTo(path, value),
  }));
}

function against(world: World, index: number): Reading<Verdict> {
  const correction = corrections(world)[index];
  const own = refTo(`context.corrections[${index}]`, correction);
  const { term, label } = fieldOf(world, index);
  if (!correction || term === null) return known('silent', [own]);
  const held = signed(world, term);
  const refs = [own, ...held.map((paper) => paper.ref)];
  if (held.length === 0 || correctionValue(term, correction.value).kind === 'empty')
    return known('silent', refs);
  const differences = held.map((paper) => correctionDiffers(term, correction.value, paper.value));
  if (differences.includes('unreadable')) {
    const given = quoted(valueWords(correction.value));
    const reason = `the customer's correction of “${label}” to ${given} cannot be compared with the signed paper`;
    return notKnown<Verdict>(reason, 'silent', refs);
  }
  return known(differences.includes(true) ? 'differs' : 'agrees', refs);
}

const readings = once((world) => corrections(world).map((_, index) => against(world, index)));

/** What the customer changed in the intake form. */
export const correctionFacts: readonly Fact[] = [
  {
    type: 'list',
    name: 'corrections',
    title: 'the corrections by the customer',
    plural: true,
    meaning: 'Prefilled values that the customer changed in the intake form.',
    from: 'context.corrections',
    noun: 'correction',
    one: 'a correction by the customer',
    label: (world, index) =>
      `“${fieldOf(world, index).label}” to ${valueWords(corrections(world)[index]?.value)}`,
    read: once((world) => {
      const list = corrections(world);
      return list.length === 0
        ? NO_CORRECTIONS
        : known(
            list.length,
            list.map((correction, index) => refTo(`context.corrections[${index}]`, correction)),
          );
    }),
  },
  {
    type: 'choice',
    name: 'correction.againstPaper',
    scope: 'correction',
    title: 'its relation to the signed paper',
    asked: {
      is: '{}',
      not: 'is not one that {}',
      words: {
        differs: 'differs from the signed paper',
        agrees: 'agrees with the signed paper',
        silent: 'concerns what the signed paper leaves open',
      },
    },
    meaning:
      'Whether the corrected value differs from either paper that carries the field; where neither does, the paper is silent.',
    from: 'context.corrections[], terms.contract, terms.orderForm',
    choices: { differs: 'differs', agrees: 'agrees', silent: 'silent' },
    words: (world, index) => {
      const { term } = fieldOf(world, index);
      if (term === null) return '';
      return sourcesSay(
        term,
        signed(world, term).map((paper) => paper.ref),
      );
    },
    read: (world, index) => readings(world)[index] ?? known('silent', []),
  },
];

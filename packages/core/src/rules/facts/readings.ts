import { fixed, notKnown, once, type World } from '../world.ts';
import { countWords } from '../words.ts';
import type { Fact } from './fact.ts';
import { allTexts, executiveTexts, inboundTexts, salesTexts, type Text } from './texts.ts';

const NOTHING = fixed(0, []);

/**
 * What readers of free text find. Texts are not read yet: where there is one that matters the fact is unknown,
 * where there is none it is known to be nothing.
 */
function reading(
  name: string,
  told: { title: string; meaning: string; from: string; one: string },
  texts: (world: World) => readonly Text[],
  noun = 'text',
): Fact {
  const reasons: string[] = [];
  return {
    type: 'list',
    name: `readings.${name}`,
    title: told.title,
    plural: true,
    meaning: told.meaning,
    from: told.from,
    noun: `reading.${name}`,
    one: told.one,
    label: () => '',
    read: once((world) => {
      const unread = texts(world);
      if (unread.length === 0) return NOTHING;
      const reason = (reasons[unread.length] ??=
        `${countWords(unread.length, noun)} ${unread.length === 1 ? 'has' : 'have'} not been read yet`);
      return notKnown(reason, 0, unread);
    }),
  };
}

const SALES = 'evidence but contract and order form';

const drafted = once((world): readonly Text[] =>
  (world.record.context?.drafts ?? []).map((_, index) => ({ source: `context.drafts[${index}].text` })),
);

/** Facts that only reading a text can tell. */
export const readingFacts: readonly Fact[] = [
  reading(
    'workPromises',
    {
      title: 'promises of work or dates read in the texts, outside the paper',
      meaning:
        'Standing commitments of our side on timeline, scope, integration, training, report or other work that the signed paper does not hold.',
      from: SALES,
      one: 'such a promise',
    },
    salesTexts,
  ),
  reading(
    'commercialPromises',
    {
      title: 'commercial or roadmap promises read in the texts, outside the paper',
      meaning:
        'Standing commitments of our side on discount, credit, price, free service, support or roadmap that the signed paper does not hold.',
      from: SALES,
      one: 'such a promise',
    },
    salesTexts,
  ),
  reading(
    'scopeConflicts',
    {
      title: 'statements of scope read in the texts, against the signed scope',
      meaning: 'Scope told in the sales texts that the signed paper excludes or contradicts.',
      from: SALES,
      one: 'such a statement',
    },
    salesTexts,
  ),
  reading(
    'earlyGoLives',
    {
      title: 'go-live commitments read in the texts, sooner than the lead time',
      meaning:
        "Promised go-lives in the texts that are sooner after the close than the lane's shortest lead time.",
      from: 'evidence',
      one: 'such a commitment',
    },
    allTexts,
  ),
  reading(
    'accessRequests',
    {
      title: 'requests for access or data loading read in the texts',
      meaning: 'Words of the customer that ask for access or for loading data.',
      from: `${SALES}; context.inbound`,
      one: 'such a request',
    },
    once((world) => [...salesTexts(world), ...inboundTexts(world)]),
  ),
  reading(
    'executiveSignals',
    {
      title: 'signs of discontent in the messages of executives',
      meaning:
        'Messages in which an executive sponsor or decision maker asks about our delay, is dissatisfied with us, or mentions leaving.',
      from: 'context.inbound; mails and chats by an executive of the map',
      one: 'such a message',
    },
    executiveTexts,
    "executive's message",
  ),
  reading(
    'contradictions',
    {
      title: 'statements of fact read in the texts, against the records',
      meaning:
        'A stakeholder, date, plan, seat count or commitment in the texts that differs from the signed paper or from every source that holds the field.',
      from: SALES,
      one: 'such a statement',
    },
    salesTexts,
  ),
  reading(
    'plantedInstructions',
    {
      title: 'instructions to software read in the texts',
      meaning:
        'Text that addresses software or an AI and tells it to act, ignore rules, reveal or approve something.',
      from: 'evidence; context.inbound',
      one: 'such an instruction',
    },
    once((world) => [...allTexts(world), ...inboundTexts(world)]),
  ),
  reading(
    'draftContradictions',
    {
      title: 'statements of drafted messages against the records',
      meaning: 'Facts stated in a drafted customer message that the records contradict.',
      from: 'context.drafts[].text',
      one: 'such a statement',
    },
    drafted,
    'drafted message',
  ),
];

import { fixed, notKnown, once, type World } from '../world.ts';
import { countWords } from '../words.ts';
import type { Fact, Says } from './fact.ts';
import { allTexts, executiveTexts, inboundTexts, salesTexts, type Text } from './texts.ts';

const NOTHING = fixed(0, []);

/**
 * What readers of free text find. Texts are not read yet: where there is one that matters the fact is unknown,
 * where there is none it is known to be nothing.
 */
function reading(
  name: string,
  told: { title: string; says: Says; meaning: string; from: string; one: string },
  texts: (world: World) => readonly Text[],
  noun = 'text',
): Fact {
  const reasons: string[] = [];
  return {
    type: 'list',
    name: `readings.${name}`,
    title: told.title,
    plural: true,
    says: told.says,
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
      says: [
        'a text promises work or a date that is not in the signed paper',
        'no text promises work or a date that is not in the signed paper',
      ],
      meaning:
        'Standing commitments of our side on timeline, scope, integration, training, report or other work that the signed paper does not hold.',
      from: SALES,
      one: 'a promise of work or a date',
    },
    salesTexts,
  ),
  reading(
    'commercialPromises',
    {
      title: 'commercial or roadmap promises read in the texts, outside the paper',
      says: [
        'a text makes a commercial or roadmap promise that is not in the signed paper',
        'no text makes a commercial or roadmap promise that is not in the signed paper',
      ],
      meaning:
        'Standing commitments of our side on discount, credit, price, free service, support or roadmap that the signed paper does not hold.',
      from: SALES,
      one: 'a commercial or roadmap promise',
    },
    salesTexts,
  ),
  reading(
    'scopeConflicts',
    {
      title: 'statements of scope read in the texts, against the signed scope',
      says: [
        'a text states scope that the signed paper excludes or contradicts',
        'no text states scope that the signed paper excludes or contradicts',
      ],
      meaning: 'Scope told in the sales texts that the signed paper excludes or contradicts.',
      from: SALES,
      one: 'a statement of scope',
    },
    salesTexts,
  ),
  reading(
    'earlyGoLives',
    {
      title: 'go-live commitments read in the texts, sooner than the lead time',
      says: [
        'a text promises a go-live that is too soon for the lane',
        'no text promises a go-live that is too soon for the lane',
      ],
      meaning:
        "Promised go-lives in the texts that are sooner after the close than the lane's shortest lead time.",
      from: 'evidence',
      one: 'a go-live commitment',
    },
    allTexts,
  ),
  reading(
    'accessRequests',
    {
      title: 'requests for access or data loading read in the texts',
      says: ['a text asks for access or for loading data', 'no text asks for access or for loading data'],
      meaning: 'Words of the customer that ask for access or for loading data.',
      from: `${SALES}; context.inbound`,
      one: 'a request for access',
    },
    once((world) => [...salesTexts(world), ...inboundTexts(world)]),
  ),
  reading(
    'executiveSignals',
    {
      title: 'signs of discontent in the messages of executives',
      says: [
        'an executive of the customer writes about a delay, discontent or leaving',
        'no executive of the customer writes about a delay, discontent or leaving',
      ],
      meaning:
        'Messages in which an executive sponsor or decision maker asks about our delay, is dissatisfied with us, or mentions leaving.',
      from: 'context.inbound; mails and chats by an executive of the map',
      one: 'a sign of discontent',
    },
    executiveTexts,
    "executive's message",
  ),
  reading(
    'contradictions',
    {
      title: 'statements of fact read in the texts, against the records',
      says: [
        'a text states something that the records contradict',
        'no text states anything that the records contradict',
      ],
      meaning:
        'A stakeholder, date, plan, seat count or commitment in the texts that differs from the signed paper or from every source that holds the field.',
      from: SALES,
      one: 'a statement of fact',
    },
    salesTexts,
  ),
  reading(
    'plantedInstructions',
    {
      title: 'instructions to software read in the texts',
      says: ['a text gives orders to software', 'no text gives orders to software'],
      meaning:
        'Text that addresses software or an AI and tells it to act, ignore rules, reveal or approve something.',
      from: 'evidence; context.inbound',
      one: 'an instruction to software',
    },
    once((world) => [...allTexts(world), ...inboundTexts(world)]),
  ),
  reading(
    'draftContradictions',
    {
      title: 'statements of drafted messages against the records',
      says: [
        'a drafted message states something that the records contradict',
        'no drafted message states anything that the records contradict',
      ],
      meaning: 'Facts stated in a drafted customer message that the records contradict.',
      from: 'context.drafts[].text',
      one: 'a statement of a drafted message',
    },
    drafted,
    'drafted message',
  ),
];

import type { EvidenceItem } from '../../deals/record.ts';
import { personKey, smallLetters } from '../../compare/names.ts';
import { remembering } from '../../compare/remember.ts';
import { filled } from '../../facts/filler.ts';
import { known, once, ref, type World } from '../world.ts';
import type { Fact } from './fact.ts';
import { itemPaths } from './itemPaths.ts';
import { people } from './people.ts';

/** A text of the record: an evidence item, or a message from the customer since the close. */
export type Text = { readonly source: string };

const PAPER: ReadonlySet<EvidenceItem['kind']> = new Set(['contract', 'order_form']);

const items = once((world): readonly EvidenceItem[] =>
  (world.record.evidence ?? []).filter((item) => filled(item.text) !== null),
);

/** Every evidence text, the paper's too. */
export const allTexts = once((world): readonly Text[] =>
  items(world).map(({ id }) => ({ source: `evidence:${id}` })),
);

/** Texts but those of contract and order form: those are the paper, and cannot contradict themselves. */
export const salesTexts = once((world): readonly Text[] =>
  allTexts(world).filter((_, index) => !PAPER.has(items(world)[index]?.kind ?? 'email')),
);

const inboundPath = itemPaths('context.inbound', 'text');

/** Messages from the customer since the close. */
export const inboundTexts = once((world): readonly Text[] =>
  (world.record.context?.inbound ?? []).flatMap(({ text }, index) =>
    filled(text) === null ? [] : [{ source: inboundPath(index) }],
  ),
);

const EXECUTIVE = new Set(['executive_sponsor', 'decision_maker']);

/** Names and addresses of the executives on the map, as they stand in a sender line. */
const executives = once((world): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const { person } of people(world)) {
    if (!EXECUTIVE.has(person.role)) continue;
    found.add(plainName(person.name));
    if (person.email) found.add(smallLetters(person.email));
    found.add(personKey(person));
  }
  return found;
});

const plainName = remembering((name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' '));

/** What a sender line may name: the whole of it, and its parts. */
const namesIn = remembering((sender: string): readonly string[] =>
  [sender, ...sender.split(/[<>,;()"]/)].map(plainName).filter((name) => name !== ''),
);

/** Whether a sender ("Ada Byron", "ada@x.example", "Ada Byron <ada@x.example>") is an executive on the map. */
function isExecutive(world: World, sender: string): boolean {
  const known = executives(world);
  return namesIn(sender).some((name) => known.has(name));
}

/** Messages written by an executive sponsor or decision maker: their role on the map, or as the message gives it. */
export const executiveTexts = once((world): readonly Text[] => {
  const found: Text[] = [];
  world.record.context?.inbound?.forEach(({ from, role, text }, index) => {
    if (filled(text) !== null && (isExecutiveRole(role ?? '') || isExecutive(world, from)))
      found.push({ source: inboundPath(index) });
  });
  items(world).forEach(({ kind, author }, index) => {
    const text = allTexts(world)[index];
    if (text && (kind === 'email' || kind === 'chat') && author !== undefined && isExecutive(world, author))
      found.push(text);
  });
  return found;
});

const isExecutiveRole = remembering((role: string): boolean =>
  EXECUTIVE.has(
    role
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  ),
);

/** The texts that came with the record. */
export const textFacts: readonly Fact[] = [
  {
    type: 'list',
    name: 'evidence',
    title: 'the evidence items with text',
    plural: true,
    says: ['text came with the record as evidence', 'no text came with the record as evidence'],
    meaning: 'Evidence items that hold text; filler is no text.',
    from: 'evidence',
    noun: 'item',
    one: 'an evidence item',
    label: (world, index) => items(world)[index]?.title ?? items(world)[index]?.id ?? '',
    read: once((world) => {
      const found = allTexts(world);
      if (found.length > 0) return known(found.length, found);
      const blank = (world.record.evidence ?? []).map((item, index) =>
        ref(`evidence[${index}].text`, item.text),
      );
      return known(0, blank.length === 0 ? [{ source: 'evidence' }] : blank);
    }),
  },
];

import type { ClosedWonRecord, EvidenceItem } from '../deals/record.ts';
import { readPart } from './longest.ts';
import { isFiller } from '../facts/filler.ts';
import { remembering } from './remember.ts';
import type { SourceRef } from '../rules/outcome.ts';
import { SIGNED_PAPER } from '../rules/vocabulary.ts';

/** One statement of the signed paper. `list`: where it stands; clauses come from contract and order-form texts in the evidence. */
export type PaperItem = {
  readonly text: string;
  readonly ref: SourceRef;
  readonly list: 'scope' | 'entitlements' | 'concessions' | 'nonStandardTerms' | 'excluded' | 'clause';
};

/** What the papers list: what they hold, and what they exclude. */
export function listedItems(record: ClosedWonRecord): {
  readonly holds: readonly PaperItem[];
  readonly excludes: readonly PaperItem[];
} {
  const holds: PaperItem[] = [];
  const excludes: PaperItem[] = [];
  for (const source of SIGNED_PAPER) {
    const terms = record.terms?.[source];
    if (terms === undefined) continue;
    for (const list of ['scope', 'concessions', 'entitlements', 'excluded'] as const) {
      terms[list]?.forEach((text, index) => {
        if (isFiller(text)) return;
        const item = {
          text: readPart(text),
          list,
          ref: { source: `terms.${source}.${list}[${index}]`, value: text },
        };
        (list === 'excluded' ? excludes : holds).push(item);
      });
    }
    terms.nonStandardTerms?.forEach((term, index) => {
      const ref = { source: `terms.${source}.nonStandardTerms[${index}]`, value: term };
      if (term.text !== undefined && !isFiller(term.text))
        holds.push({ text: readPart(term.text), list: 'nonStandardTerms', ref });
    });
  }
  return { holds, excludes };
}

/** The clauses of contract and order-form texts, verbatim with their places: what they hold, and what they exclude. */
export function clauseItems(record: ClosedWonRecord): {
  readonly holds: readonly PaperItem[];
  readonly excludes: readonly PaperItem[];
} {
  const holds: PaperItem[] = [];
  const excludes: PaperItem[] = [];
  for (const item of record.evidence ?? []) {
    if (item.kind !== 'contract' && item.kind !== 'order_form') continue;
    for (const clause of clauses(item)) {
      const excluded = excludedIn(clause.text);
      if (excluded.length > 0)
        for (const text of excluded) excludes.push({ text, list: 'clause', ref: clause.ref });
      else for (const text of heldIn(clause.text)) holds.push({ text, list: 'clause', ref: clause.ref });
    }
  }
  return { holds, excludes };
}

type Clause = { readonly text: string; readonly ref: SourceRef };

/** Sentences and lines. A full stop ends one when a capital, digit or the end follows it; "3.1" and "S.p.A." do not. */
function clauses(item: EvidenceItem): Clause[] {
  const found: Clause[] = [];
  for (const match of item.text.matchAll(/[^\n;.!?]+(?:[.!?](?!\s+[\p{Lu}\d]|\s*\n|\s*$)[^\n;.!?]*)*/gu)) {
    const raw = match[0];
    const start = match.index + (raw.length - raw.trimStart().length);
    const quote = raw.trim();
    if (quote.length < 3) continue;
    const text = readPart(quote)
      .replace(/^(?:(?:clause|section|schedule|annex|article|§)\s+)?(?:[A-Z]\.)?\d+(?:\.\d+)*[.)]?\s+/i, '')
      .replace(/^[-–•*]\s+/, '');
    found.push({ text, ref: { source: `evidence:${item.id}`, quote, start, end: start + quote.length } });
  }
  return found;
}

const EXCLUDED_AFTER =
  /(?:\b(?:not (?:included|covered|part of (?:this|the|our) [\p{L} ]+?|in scope|within (?:the )?scope)|excluded(?: services| items| from [\p{L} ]+?)?|exclusions?|out of scope)\s*(?:are|is)?\s*:|\b(?:does|do|shall|will) not (?:include|cover|comprise|contain|extend to|provide|deliver|offer|supply|perform|carry out|undertake)\b:?|\b(?:excluding|excludes?)\b:?|\bnicht (?:enthalten|inbegriffen)\s*(?:sind|ist)?\s*:)\s*(.+)$/iu;
const EXCLUDED_BEFORE =
  /^(.+?)[, ]+(?:(?:is|are|remains?|shall be|will be)(?: each| all| both)? (?:not (?:included|part of|covered|in scope|within|contained|in the scope|offered|provided)|excluded|out of scope|outside)|(?:does|do) not (?:form part|belong)|nicht (?:enthalten|inbegriffen)|sind nicht|ist nicht)\b/iu;
const NO_SUCH =
  /^(?:there (?:is|are) )?no (.+?) (?:(?:is|are|will be|shall be) )?(?:included|provided|covered|delivered|part|in scope)\b/iu;

/** The items a clause excludes, split; empty when it excludes nothing. */
export const excludedIn: (clause: string) => readonly string[] = remembering((clause) => {
  if (CUSTOMER_OWES.test(clause)) return [];
  const before = EXCLUDED_BEFORE.exec(clause)?.[1];
  const words =
    NO_SUCH.exec(clause)?.[1] ?? EXCLUDED_AFTER.exec(clause)?.[1] ?? before?.split(/[:]\s*/).at(-1);
  if (
    words === undefined ||
    (before !== undefined &&
      words === before &&
      /^(?:it|this|that|they|these|such|the (?:customer|supplier))$/i.test(words.trim()))
  )
    return [];
  return words
    .split(/\s*,\s*(?:and\s+|or\s+)?|\s*;\s*/)
    .map((part) => part.replace(/[.\s]+$/, ''))
    .filter((part) => part !== '');
});

/** "No later than" and "not only" say yes; "without charge" is a kindness. */
const HARMLESS_NOT =
  /\b(?:no|not) (?:later|more|less|fewer|earlier) than\b|\bnot only\b|\bno (?:[a-z-]+ )?(?:costs?|charges?|fees?)\b|\bwithout (?:extra |additional |further |any )*(?:costs?|charges?|fees?)\b|\bno price (?:increase|rise)s?\b/gi;
const NEGATED =
  /\b(?:not|no|none|never|neither|nor|without|except|unless|cannot|excluding|excludes?|excluded|beyond|nicht|keine?n?|ohne)\b|n't\b/i;
/** Words by which a clause leaves a thing open, or to be ordered apart. */
const OPEN =
  /\b(?:may|might|could|to be (?:agreed|planned|decided|defined|confirmed)|will be agreed|are agreed (?:at|in|later|after)|separate(?:ly)?|written order|on request|upon request|optional(?:ly)?|(?:reasonable|best) (?:commercial )?(?:efforts|endeavours)|endeavours? to|intends? to|aims? to|plan together|planned together|against payment|at the rates)\b/;
/** What the customer owes is no promise of ours. */
const CUSTOMER_OWES = /^(?:the )?(?:customer|client|buyer|licensee|kunde|der kunde)\b(?!'s)/i;

/** The parts of a clause that hold something: without negated or open parts, and a list after a colon item by item. */
const heldIn: (clause: string) => readonly string[] = remembering((clause) => {
  if (CUSTOMER_OWES.test(clause)) return [];
  const list = /^[^:,]{1,60}:\s+(.+)$/.exec(clause)?.[1];
  const isList = list !== undefined && /,/.test(list);
  const parts = isList
    ? list.split(/\s*,\s+(?:and\s+)?|\s+and\s+(?=\S+\s+\S+)/)
    : clause.split(
        /,\s*(?=(?:but|provided|subject|if|unless|except|excluding|whereas|while|without)\b)|\s+(?=(?:but|except|excluding|unless|provided that|subject to)\b)/i,
      );
  return parts.filter(
    (part) => part !== '' && !isOpenOrNegated(part) && !/^(?:provided|subject|if)\b/i.test(part),
  );
});

/** Whether words deny, or leave open, what they speak of. */
export function isOpenOrNegated(text: string): boolean {
  const plain = text.replace(HARMLESS_NOT, ' ');
  return NEGATED.test(plain) || OPEN.test(plain);
}

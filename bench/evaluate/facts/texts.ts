import { personKey } from '@handrail/core/compare/names';
import { filled } from '@handrail/core/facts/filler';
import type { Subject } from './subject.ts';

const PAPER = new Set(['contract', 'order_form']);
const EXECUTIVE = new Set(['executive_sponsor', 'decision_maker']);

const texts = ({ record }: Subject) => (record.evidence ?? []).filter(({ text }) => filled(text) !== null);
const salesTexts = (subject: Subject) => texts(subject).filter(({ kind }) => !PAPER.has(kind));
const inbound = ({ record }: Subject) =>
  (record.context?.inbound ?? []).filter(({ text }) => filled(text) !== null);

function plain(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** Messages by an executive sponsor or decision maker, by the map or by the role given with them. */
function executiveTexts(subject: Subject): unknown[] {
  const executives = new Set(
    (subject.record.stakeholders ?? [])
      .filter(({ name, role }) => EXECUTIVE.has(role) && filled(name) !== null)
      .flatMap((person) => [plain(person.name), person.email?.toLowerCase() ?? '', personKey(person)]),
  );
  const isExecutive = (sender: string) =>
    [sender, ...sender.split(/[<>,;()"]/)].some((part) => part !== '' && executives.has(plain(part)));
  return [
    ...inbound(subject).filter(
      ({ from, role }) => EXECUTIVE.has(plain(role ?? '').replace(/[\s-]+/g, '_')) || isExecutive(from),
    ),
    ...texts(subject).filter(
      ({ kind, author }) =>
        (kind === 'email' || kind === 'chat') && author !== undefined && isExecutive(author),
    ),
  ];
}

/** Texts that have not been read yet, by who has to read them. */
export const textFacts = {
  'unread.all': texts,
  'unread.sales': salesTexts,
  'unread.salesAndInbound': (subject: Subject) => [...salesTexts(subject), ...inbound(subject)],
  'unread.allAndInbound': (subject: Subject) => [...texts(subject), ...inbound(subject)],
  'unread.executive': executiveTexts,
  'unread.drafts': ({ record }: Subject) => record.context?.drafts ?? [],
};

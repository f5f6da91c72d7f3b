import type { PlanEvent } from '@handrail/connectors/mail/plan-calendar';
import { PAGE_TEXTS } from '@handrail/core/portal/texts/pages';
import type { PageCatalogue } from '@handrail/core/portal/texts/pages';
import { sayIn } from '@handrail/core/portal/texts/say';
import type { Language } from '@handrail/core/portal/texts/languages';
import type { MeetingMail } from '@handrail/core/kickoff/invitation';
import type { CustomerPlan, CustomerPlanStep } from './views.ts';

type Read = {
  readonly accountName: string;
  readonly vendor: string;
  readonly plan: CustomerPlan | null;
  readonly changedAt: ReadonlyMap<string, string>;
};

/** The steps of a plan as entries of a calendar, those that have a day; `only` one of them. */
export function stepEvents(read: Read, language: Language, only?: string): PlanEvent[] {
  const say = sayIn<PageCatalogue>(PAGE_TEXTS[language]);
  const { vendor } = read;
  const whose = ({ side, role, who }: CustomerPlanStep) => {
    if (side === 'vendor') return [vendor, ...who].join(', ');
    return [role === null ? '' : say(`role.${role}`), ...who].filter(Boolean).join(', ');
  };
  return (read.plan?.steps ?? []).flatMap((step): PlanEvent[] => {
    if (step.dueOn === null || (only !== undefined && step.id !== only)) return [];
    const stamp = read.changedAt.get(step.id);
    if (stamp === undefined) throw new Error('A step of the plan has the time of its last change');
    return [
      {
        ...{ uid: step.id, sequence: step.version, stamp, at: { day: step.dueOn } },
        summary: step.standing === 'done' ? `✓ ${step.title}` : step.title,
        text: [step.why, say('plan.file.who', { who: whose(step) }), read.accountName]
          .filter(Boolean)
          .join('\n'),
      },
    ];
  });
}

/** The kickoff as an entry of a calendar: the same that its invitation made, so that none has it twice. */
export function kickoffEvent(mail: MeetingMail): PlanEvent {
  const { uid, sequence, stamp, subject: summary, text, startsAt, endsAt, place } = mail;
  return { uid, sequence, stamp, summary, text, at: { startsAt, endsAt, place } };
}

import { z } from 'zod';
import { words } from '../documents/requirement.ts';
import { CONTACT_ROLES } from '../people/contacts.ts';
import { SEAT_OF_ROLE } from '../deals/seats.ts';
import { INTERNAL_ROLES, LANES } from '../rules/vocabulary.ts';
import type { InternalRole, Lane } from '../rules/vocabulary.ts';
import { addBusinessDays, businessDayBefore } from '../time/days.ts';
import type { EffectPayload } from './payloads.ts';

const when = {
  businessDays: z.int().min(0).max(60),
  from: z.enum(['before_kickoff', 'after_approval', 'after_kickoff']),
};

/** A kickoff plan as business owners keep it (`register/plans/*.yaml`): what is to be prepared, by whom on either side, and by when. */
export const planTemplate = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]{1,60}$/),
  title: z.string().min(1).max(200),
  /** Lanes that it is for; `unknown`: records that no lane takes. */
  lanes: z.array(z.enum([...LANES, 'unknown'])).min(1),
  /** Business days from the approval to a kickoff that nobody has fixed yet. */
  kickoffAfter: z.int().min(0).max(60),
  tasks: z
    .array(
      z
        .strictObject({
          title: z.string().min(1).max(300),
          owner: z.enum(INTERNAL_ROLES),
          /** What the customer reads of it in their plan; without it they do not see it. */
          customerTitle: words(120).optional(),
          ...when,
        })
        .refine(
          ({ owner, customerTitle }) => customerTitle === undefined || SEAT_OF_ROLE[owner] !== undefined,
          'The customer sees only what somebody of the team that they know does.',
        ),
    )
    .min(1)
    .max(60),
  /** What somebody of the customer's does. */
  customerTasks: z
    .array(z.strictObject({ title: words(120), why: words(400), role: z.enum(CONTACT_ROLES), ...when }))
    .max(30)
    .default([]),
});
export type PlanTemplate = z.infer<typeof planTemplate>;

/** What is wrong with a set of templates, one sentence each: every lane has exactly one. */
export function templateProblems(templates: readonly PlanTemplate[]): string[] {
  return [...LANES, 'unknown' as const].flatMap((lane) => {
    const names = templates.filter(({ lanes }) => lanes.includes(lane)).map(({ name }) => name);
    if (names.length === 1) return [];
    return [`The lane ${lane} has ${names.length === 0 ? 'no plan' : `several plans: ${names.join(', ')}`}.`];
  });
}

/**
 * The kickoff project of a lane, with its tasks' days worked out. Nothing is due before today.
 * @param given `kickoffOn`: the day that was agreed; null where none was, then the template proposes one. Days are ISO dates.
 */
export function kickoffPlan(
  template: PlanTemplate,
  given: {
    readonly lane: Lane;
    readonly today: string;
    readonly kickoffOn: string | null;
    readonly holidays: readonly string[];
    /** Who of a role it falls to; null: whoever takes it. */
    readonly ownerOf: (role: InternalRole) => string | null;
  },
): EffectPayload<'kickoff_project'> {
  const { today, holidays } = given;
  const kickoffOn = given.kickoffOn ?? after(today, template.kickoffAfter);
  function after(day: string, days: number): string {
    return addBusinessDays(day, days, holidays) ?? day;
  }
  const dueOn = ({ from, businessDays }: Pick<PlanTemplate['tasks'][number], 'from' | 'businessDays'>) => {
    const due = dayOf(from, businessDays);
    return due < today ? today : due;
  };
  function dayOf(from: PlanTemplate['tasks'][number]['from'], businessDays: number): string {
    switch (from) {
      case 'before_kickoff':
        return businessDayBefore(kickoffOn, businessDays, holidays) ?? kickoffOn;
      case 'after_approval':
        return after(today, businessDays);
      case 'after_kickoff':
        return after(kickoffOn, businessDays);
    }
  }
  return {
    lane: given.lane,
    template: template.name,
    kickoffOn,
    isProposed: given.kickoffOn === null,
    tasks: template.tasks.map((task) => ({
      title: task.title,
      ownerRole: task.owner,
      ownerId: given.ownerOf(task.owner),
      dueOn: dueOn(task),
      ...(task.customerTitle && { customerTitle: task.customerTitle }),
    })),
    customerTasks: template.customerTasks.map(({ title, why, role, ...due }) => ({
      ...{ title, why, role, dueOn: dueOn(due) },
    })),
  };
}

import type { ClosedWonRecord } from '@handrail/core/deals/record';
import type { TypedValue } from '@handrail/core/intake/typed';
import type { ContactRole } from '@handrail/core/people/contacts';
import type { Db } from '@handrail/db/connect';
import { aContact } from '@handrail/db/testing/builders';
import { createPortalContext } from '../../portal/context.ts';
import { portalCallerFor } from '../../portal/router.ts';
import { aCleanRecord, aReview } from '../../reviews/testing/a-review.ts';

/** A customer whose people are asked to confirm what is known; the record is clean but for what is given. */
export async function anIntake(db: Db, given: Partial<ClosedWonRecord> = {}) {
  const review = await aReview(db);
  const record = aCleanRecord(given);
  const onboardingId = await review.receive(record);
  const { workspaceId, services } = review;
  const account = { key: 'norrdal.example', name: 'Norrdal Logistik' };
  let pages = 0;
  return {
    ...review,
    onboardingId,
    /** Brings a newer record of the deal. */
    receiveAgain: (newer: Partial<ClosedWonRecord>) => review.receive({ ...record, ...newer }),
    record,
    /** A contact on the onboarding, at a page of their own. */
    person: async (name: string, ...roles: ContactRole[]) => {
      const contact = await aContact(db, workspaceId, [onboardingId], {
        name,
        email: `${name.toLowerCase()}@norrdal.example`,
        account,
        ...(roles.length === 0 ? {} : { roles }),
      });
      const caller = portalCallerFor(createPortalContext(services, { workspaceId, contactId: contact.id }));
      const page = `page-${(pages += 1)}`;
      let turn = 0;
      const from = () => ({ onboardingId, page, turn: (turn += 1) });
      const see = () => caller.intake.get({ onboardingId, language: 'en' });
      const field = async (name: string) => {
        const found = (await see()).sections
          .flatMap(({ fields }) => fields)
          .find((one) => one.field === name);
        if (found === undefined) throw new Error(`The field ${name} is not shown`);
        return found;
      };
      return {
        contact,
        caller,
        page,
        see,
        field,
        /** Confirms these fields as they stand now. */
        confirm: async (...names: string[]) => {
          const fields = await Promise.all(names.map(field));
          const sayings = fields.map(({ field: one, version, value }) => {
            if (value === null) throw new Error(`Nothing is known of ${one}`);
            return { field: one, version, kind: 'confirm' as const, seen: value };
          });
          return (await caller.intake.say({ ...from(), sayings })).results;
        },
        /** Says something of a field, having seen this version of it. */
        say: async (name: string, typed: TypedValue, version = 0) => {
          const sayings = [{ field: name, version, kind: 'say' as const, typed }];
          const [result] = (await caller.intake.say({ ...from(), sayings })).results;
          return result;
        },
        keep: (name: string, typed: TypedValue | null, more: { version?: number; turn?: number } = {}) =>
          caller.intake.keep({ ...from(), field: name, typed, version: 0, ...more }),
      };
    },
  };
}

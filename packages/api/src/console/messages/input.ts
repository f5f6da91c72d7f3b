import { z } from 'zod';
import { MESSAGE_FIELDS } from '@handrail/core/messages/fields';
import { objectId } from '../object-id.ts';

/** Postgres holds no NUL in a text. */
const text = (most: number) =>
  z
    .string()
    .max(most, `Make it shorter: ${most} characters at most.`)
    .transform((typed) => typed.replaceAll('\u0000', ''));

const givenNames = new Set(MESSAGE_FIELDS.filter(({ given }) => given !== undefined).map(({ name }) => name));

/** What the sender fills in, by field. */
export const given = z
  .record(
    z.string().refine((name) => givenNames.has(name), 'There is no such field.'),
    text(2000),
  )
  .default({});

/** A message of an onboarding. */
export const messageOf = z.strictObject({ id: objectId, messageId: objectId });

/** A message in the version of its words that somebody saw. */
export const seenMessage = messageOf.extend({ number: z.int().min(1).max(2_147_483_646) });

/** A message's words. As the effect that sends it limits them. */
export const words = { subject: text(400), text: text(20_000) };
